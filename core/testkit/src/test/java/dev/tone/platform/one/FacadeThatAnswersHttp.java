package dev.tone.platform.one;

class FacadeThatAnswersHttp {
    final Object answer = new io.javalin.http.Context();
}
