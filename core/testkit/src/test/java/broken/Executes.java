package broken;

class Executes {
    @SuppressWarnings("deprecation")
    void run(String command) throws java.io.IOException {
        Runtime.getRuntime().exec(command);
    }
}
