package broken;

class Counts {
    static int count;
}
