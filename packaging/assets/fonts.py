#!/usr/bin/python3
"""Makes assets/fonts from the faces they derive from (see assets/fonts/README.md).

usage: fonts.py PRETENDARD-PACKAGE JETBRAINS-MONO-FOLDER OUT-FOLDER
       (needs fonttools; PRETENDARD-PACKAGE is the unpacked npm package, the folder holds JetBrainsMono-*.ttf)
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HANGUL = [*range(0x1100, 0x1200), *range(0x3130, 0x3190), *range(0xAC00, 0xD7A4)]
PUNCTUATION = [0x3001, 0x3002, *range(0x3008, 0x3012), 0x3014, 0x3015, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF5E, 0x20A9]


def rename(font, family, style):
    """New names: the originals may be reserved, and JavaFX finds a face by family and the style Regular or Bold."""
    full = family if style == "Regular" else f"{family} {style}"
    post = full.replace(" ", "") if style != "Regular" else f"{family.replace(' ', '')}-Regular"
    names = font["name"]
    kept = {0: names.getDebugName(0), 13: names.getDebugName(13), 14: names.getDebugName(14)}
    names.names = []
    values = {1: family, 2: style, 3: f"tone;{post}", 4: full, 5: "Version 1.0", 6: post, **kept}
    for key, value in values.items():
        if value:
            names.setName(value, key, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "CFF " in font:
        inner = font["CFF "].cff
        inner.fontNames[0] = post
        inner[0].FullName, inner[0].FamilyName, inner[0].Weight = full, family, style


def tabular(font):
    """Figures of one width by default: the toolkit cannot switch a font feature on, and every table and timer needs it."""
    swap = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            if glyph in swap and chr(code) in "0123456789":
                table.cmap[code] = swap[glyph]


def cut(font, codes):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.glyph_names = False
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)


def sans(source, family, style, target):
    font = TTFont(source)
    tabular(font)
    rename(font, family, style)
    cut(font, font.getBestCmap().keys())
    font.save(target)


def mono(latin_file, hangul_file, style, target):
    """Hangul into the monospaced face, two cells wide, so that logs in Korean line up and need no other font."""
    font, hangul = TTFont(latin_file), TTFont(hangul_file)
    for tag in ("fpgm", "prep", "cvt ", "gasp", "DSIG"):
        if tag in font:
            del font[tag]
    cell = font["hmtx"]["space"][0]
    scale = font["head"].unitsPerEm / hangul["head"].unitsPerEm * 1.14
    glyphs, cmap = hangul.getGlyphSet(), hangul.getBestCmap()
    order, own = font.getGlyphOrder(), font.getBestCmap()
    added = {}
    for code in HANGUL + PUNCTUATION:
        if code not in cmap or code in own:
            continue
        width = hangul["hmtx"][cmap[code]][0] * scale
        name, pen, outline = f"uni{code:04X}", TTGlyphPen(None), DecomposingRecordingPen(glyphs)
        glyphs[cmap[code]].draw(outline)
        outline.replay(TransformPen(pen, (scale, 0, 0, scale, (2 * cell - width) / 2, 0)))
        glyph = pen.glyph()
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (2 * cell, getattr(glyph, "xMin", 0))
        added[code] = name
    font.setGlyphOrder(order + list(added.values()))
    font["glyf"].glyphOrder = font.getGlyphOrder()
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)
    rename(font, "Tone Mono", style)
    cut(font, font.getBestCmap().keys())
    font["hhea"].lineGap = 0
    font.save(target)


def main(pretendard, jetbrains, out):
    pretendard, jetbrains, out = (Path(p) for p in (pretendard, jetbrains, out))
    static = pretendard / "dist/public/static"
    sans(static / "Pretendard-Regular.otf", "Tone Sans", "Regular", out / "ToneSans-Regular.otf")
    sans(static / "Pretendard-SemiBold.otf", "Tone Sans", "Bold", out / "ToneSans-Bold.otf")
    sans(static / "Pretendard-Medium.otf", "Tone Sans Medium", "Regular", out / "ToneSans-Medium.otf")
    mono(jetbrains / "JetBrainsMono-Regular.ttf", static / "alternative/Pretendard-Regular.ttf", "Regular", out / "ToneMono-Regular.ttf")
    mono(jetbrains / "JetBrainsMono-Bold.ttf", static / "alternative/Pretendard-Bold.ttf", "Bold", out / "ToneMono-Bold.ttf")


main(*sys.argv[1:])
