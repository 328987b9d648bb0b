package dev.tone.canvas.paint;

import java.util.Arrays;

/// Every colour of the canvas, as straight ARGB. Palettes are indexed by [Ink].
///
/// @param shade the hint of a shadow under cards
/// @param soft fills in a light tint
/// @param solid fills in the hue itself
/// @param line outlines and icons
/// @param deep text on a soft fill
/// @param tones state colours, indexed by [Tone]
/// @param hairline the least width of an outline in logical pixels; more where contrast matters most
public record CanvasTheme(
        String name,
        int paper,
        int dot,
        int text,
        int muted,
        int card,
        int cardLine,
        int shade,
        int connector,
        int frame,
        int frameLine,
        int accent,
        int accentSoft,
        int handle,
        int[] soft,
        int[] solid,
        int[] line,
        int[] deep,
        int[] tones,
        int hairline) {

    public static CanvasTheme light() {
        return new CanvasTheme(
                "light",
                0xfffbfbfc,
                0xffd5d9e0,
                0xff0f172a,
                0xff5b6576,
                0xffffffff,
                0xffdde1e8,
                0x0c0f172a,
                0xff8b95a6,
                0x080f172a,
                0xffd3d8e0,
                0xff0284c7,
                0x1a0ea5e9,
                0xffffffff,
                new int[] {
                    0xffffffff,
                    0xfff1f3f6,
                    0xfff2edff,
                    0xffeaf2ff,
                    0xffe6f6fe,
                    0xffe3f8f5,
                    0xffe8f8ee,
                    0xfffff6dd,
                    0xfffff0e4,
                    0xffffecea,
                    0xffffebf5
                },
                new int[] {
                    0xff475063,
                    0xff667182,
                    0xff7c3aed,
                    0xff2f6ae0,
                    0xff0277b5,
                    0xff0c7d75,
                    0xff1a7f45,
                    0xffe0a526,
                    0xffc2540f,
                    0xffd0392f,
                    0xffc23f86
                },
                new int[] {
                    0xffc4cad4,
                    0xffa3acba,
                    0xff9f82ee,
                    0xff6f9ff0,
                    0xff45aee0,
                    0xff3fb0a6,
                    0xff55b47f,
                    0xffd9a02b,
                    0xffe39050,
                    0xffe57f78,
                    0xffdf79b0
                },
                new int[] {
                    0xff0f172a,
                    0xff27303f,
                    0xff35206f,
                    0xff142f66,
                    0xff0b3d57,
                    0xff0a4640,
                    0xff0f4526,
                    0xff573b02,
                    0xff62300a,
                    0xff6a1a15,
                    0xff67164a
                },
                new int[] {0xff5f697d, 0xff0964b5, 0xff067647, 0xff9a5c08, 0xffb91c30},
                1);
    }

    public static CanvasTheme dark() {
        return new CanvasTheme(
                "dark",
                0xff0a0f1c,
                0xff222c41,
                0xffe4e9f2,
                0xff9aa7bf,
                0xff121a2c,
                0xff27324a,
                0x40000000,
                0xff64728f,
                0x0affffff,
                0xff283349,
                0xff38bdf8,
                0x2438bdf8,
                0xff0a0f1c,
                new int[] {
                    0xff131823,
                    0xff1a202c,
                    0xff211c3d,
                    0xff16213d,
                    0xff0f2636,
                    0xff102a2b,
                    0xff12291f,
                    0xff2e2512,
                    0xff30200f,
                    0xff331a1d,
                    0xff321a2b
                },
                new int[] {
                    0xff5a6579,
                    0xff667183,
                    0xff7a50dc,
                    0xff3f72d4,
                    0xff0f77ad,
                    0xff147a72,
                    0xff237a49,
                    0xffc99424,
                    0xffb85512,
                    0xffc04640,
                    0xffb3437c
                },
                new int[] {
                    0xff3a4456,
                    0xff5d6879,
                    0xff7f66d1,
                    0xff4c78cf,
                    0xff3089b8,
                    0xff33908b,
                    0xff3c9364,
                    0xffa97c25,
                    0xffb57033,
                    0xffb8605c,
                    0xffb2608d
                },
                new int[] {
                    0xffe8ebf1,
                    0xffdfe4ec,
                    0xffe3dbff,
                    0xffd3e0fc,
                    0xffc9ebfb,
                    0xffc6efed,
                    0xffcdf0db,
                    0xfffbe7bb,
                    0xfffcdcc0,
                    0xffffd7d4,
                    0xffffd6ea
                },
                new int[] {0xff9aa7bf, 0xff4cb8f0, 0xff4ac27d, 0xffe0a83a, 0xfff2776f},
                1);
    }

    /// Black on white, every line at least two pixels wide.
    public static CanvasTheme contrastLight() {
        return new CanvasTheme(
                "contrast-light",
                0xffffffff,
                0xff9aa2b0,
                0xff000000,
                0xff1f2735,
                0xffffffff,
                0xff1f2735,
                0,
                0xff1f2735,
                0,
                0xff1f2735,
                0xff00518f,
                0x3000518f,
                0xffffffff,
                same(0xffffffff),
                light().solid,
                light().deep,
                same(0xff000000),
                new int[] {0xff1f2735, 0xff07427a, 0xff044d2f, 0xff5c3604, 0xff8a1020},
                2);
    }

    /// White on black.
    public static CanvasTheme contrastDark() {
        return new CanvasTheme(
                "contrast-dark",
                0xff000000,
                0xff4d4d4d,
                0xffffffff,
                0xffe0e0e0,
                0xff000000,
                0xffffffff,
                0,
                0xffffffff,
                0,
                0xffffffff,
                0xff4fd1ff,
                0x404fd1ff,
                0xff000000,
                same(0xff000000),
                new int[] {
                    0xffffffff,
                    0xffffffff,
                    0xffc9b3ff,
                    0xff8fb4ff,
                    0xff4fd1ff,
                    0xff5eeae0,
                    0xff6ee79a,
                    0xffffd24d,
                    0xffffb070,
                    0xffff8f8a,
                    0xffff9ad1
                },
                new int[] {
                    0xffffffff,
                    0xffffffff,
                    0xffc9b3ff,
                    0xff8fb4ff,
                    0xff4fd1ff,
                    0xff5eeae0,
                    0xff6ee79a,
                    0xffffd24d,
                    0xffffb070,
                    0xffff8f8a,
                    0xffff9ad1
                },
                same(0xffffffff),
                new int[] {0xffffffff, 0xff4fd1ff, 0xff6ee79a, 0xffffd24d, 0xffff8f8a},
                2);
    }

    private static int[] same(int colour) {
        int[] all = new int[Ink.COUNT];
        Arrays.fill(all, colour);
        return all;
    }

    public boolean isDark() {
        return (paper >> 8 & 255) < 128;
    }

    int tone(Tone tone) {
        return tones[tone.ordinal()];
    }
}
