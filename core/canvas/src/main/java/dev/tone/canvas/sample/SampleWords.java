package dev.tone.canvas.sample;

import org.jspecify.annotations.Nullable;

/// The sample's texts in one language. Technologies keep the names that they have everywhere.
public record SampleWords(
        String project,
        String description,
        String system,
        String notes,
        String backend,
        String storefront,
        String site,
        String ordersApi,
        String sessions,
        String orders,
        String jobs,
        String mailer,
        String title,
        String hint) {
    public static final SampleWords ENGLISH = new SampleWords(
            "Sample: a small shop",
            "A web system to try things on. Remove it in the settings when you are done.",
            "System",
            "Notes",
            "Backend",
            "Storefront",
            "Static site",
            "Orders API",
            "Sessions",
            "Orders",
            "Jobs",
            "Mailer",
            "A small shop",
            "Drop a folder on the Storefront\nand press Deploy: it goes live\non this machine.");
    public static final SampleWords KOREAN = new SampleWords(
            "샘플: 작은 상점",
            "이것저것 해 볼 수 있는 웹 시스템입니다. 다 쓰면 설정에서 지우세요.",
            "시스템",
            "메모",
            "백엔드",
            "상점 화면",
            "정적 사이트",
            "주문 API",
            "세션",
            "주문",
            "작업",
            "메일 발송",
            "작은 상점",
            "폴더를 상점 화면에 놓고\n배포를 누르면 이 컴퓨터에서\n바로 열립니다.");

    /// @param language its ISO 639 code; English for null and for what is not known
    public static SampleWords of(@Nullable String language) {
        return "ko".equals(language) ? KOREAN : ENGLISH;
    }
}
