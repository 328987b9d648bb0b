package broken;

class ReachesIntoPages {
    netscape.javascript.JSObject page;

    void reach() {
        page.setMember("app", this);
    }
}
