package broken;

class CallsOut {
    final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
}
