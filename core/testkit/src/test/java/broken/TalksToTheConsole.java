package broken;

class TalksToTheConsole {
    void talk() {
        System.out.println("hello");
    }
}
