package broken;

class LogsElsewhere {
    final java.util.logging.Logger log = java.util.logging.Logger.getLogger("x");
}
