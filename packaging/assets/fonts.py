#!/usr/bin/python3
"""Makes assets/fonts from the faces they derive from (see assets/fonts/README.md).

usage: fonts.py PRETENDARD-PACKAGE JETBRAINS-MONO-FOLDER NOTO-EMOJI-PACKAGE OUT-FOLDER
       (needs fonttools; the packages are the unpacked npm packages, the folder holds JetBrainsMono-*.ttf)
"""
import itertools
import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib.builder import buildLigatureSubstSubtable, buildLookup
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

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


EMOJI_VARIATION, JOINER = 0xFE0F, 0x200D


def ligatures(emoji):
    """What several characters are drawn as one: families, professions, flags, skin tones, keys."""
    for table in (t for i in (0, 4) for t in emoji["GSUB"].table.LookupList.Lookup[i].SubTable):
        for first, found in getattr(table, "ExtSubTable", table).ligatures.items():
            for ligature in found:
                yield [first, *ligature.Component], ligature.LigGlyph


def with_emoji(target, source, size):
    """Emoji drawn with one line, as the toolkit looks into no other bundled face and paints no coloured glyphs.

    size: the width of one, as a part of the em
    """
    font, emoji = TTFont(target), TTFont(source)
    glyphs, cmap, own = emoji.getGlyphSet(), emoji.getBestCmap(), font.getBestCmap()
    wide = font["head"].unitsPerEm * size
    scale = wide / max(width for width, _ in emoji["hmtx"].metrics.values())
    lift = font["OS/2"].sCapHeight / 2 - scale * (emoji["hhea"].ascent + emoji["hhea"].descent) / 2
    place = (scale, 0, 0, scale, 0, lift)
    names = {name: own[code] for code, name in cmap.items() if code in own}
    order, codes = font.getGlyphOrder(), {}
    # Where glyphs have numbers instead of names, these go on counting.
    count = itertools.count(max(int(name[3:]) for name in order if name.startswith("cid")) + 1 if "CFF " in font else len(order))

    def add(name, code=None):
        if name in names:
            return
        names[name] = f"{'cid' if 'CFF ' in font else 'emoji'}{next(count):05d}"
        order.append(names[name])
        if code:
            codes[code] = names[name]
        advance, outline = round(emoji["hmtx"][name][0] * scale), DecomposingRecordingPen(glyphs)
        glyphs[name].draw(outline)
        if "CFF " in font:
            top = font["CFF "].cff.topDictIndex[0]
            private = top.FDArray[0].Private
            pen = T2CharStringPen(advance - private.nominalWidthX, None)
            outline.replay(TransformPen(Qu2CuPen(pen, 0.5, all_cubic=True), place))
            top.CharStrings.charStringsIndex.append(pen.getCharString(private))
            top.CharStrings.charStrings[names[name]] = len(top.CharStrings.charStringsIndex) - 1
            top.FDSelect.append(0)
            left = 0
        else:
            pen = TTGlyphPen(None)
            outline.replay(TransformPen(pen, place))
            glyph = pen.glyph()
            font["glyf"].glyphs[names[name]] = glyph
            glyph.recalcBounds(font["glyf"])
            left = getattr(glyph, "xMin", 0)
        font["hmtx"][names[name]] = (advance, left)

    for code, name in sorted(cmap.items()):
        if code > 0xFF and code not in own and not 0xE0000 <= code < 0xF0000 and not 0xFE800 <= code < 0xFF000:
            add(name, code)
    joined = {}
    for parts, result in ligatures(emoji):
        if all(part in names for part in parts):
            add(result)
            parts = [names[part] for part in parts]
            joined[tuple(parts)] = names[result]
            # The same as it is typed: what is a sign of text by itself is told to be an emoji first.
            told, signs = [], {names[n] for c, n in cmap.items() if n in names and (c < 0x1F000 or c in (0x1F3F3, 0x1F575, 0x1F441, 0x1F5E8))}
            for part in parts:
                told += [part, codes[EMOJI_VARIATION]] if part in signs and part not in (names[cmap[JOINER]], names[cmap[0x20E3]]) else [part]
            joined[tuple(told)] = names[result]
            if tuple(told) != tuple(parts) and told[-1] == codes[EMOJI_VARIATION]:
                joined[tuple(told[:-1])] = names[result]
    font.setGlyphOrder(order)
    if "glyf" in font:
        font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: g for c, g in codes.items() if c < 0x10000 or table.format == 12})
    gsub = font["GSUB"].table
    gsub.LookupList.Lookup.append(buildLookup([buildLigatureSubstSubtable(joined)]))
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "ccmp", otTables.Feature()
    record.Feature.LookupListIndex = [len(gsub.LookupList.Lookup) - 1]
    join(gsub, record)
    font.save(target)


def join(gsub, added):
    """The lookup into every script's composition, or a new one where a script has none."""
    records = gsub.FeatureList.FeatureRecord
    lookup = added.Feature.LookupListIndex
    for record in records:
        if record.FeatureTag == "ccmp":
            record.Feature.LookupListIndex = record.Feature.LookupListIndex + lookup
    records.append(added)
    for script in gsub.ScriptList.ScriptRecord:
        for system in [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]:
            if system and not any(records[i].FeatureTag == "ccmp" for i in system.FeatureIndex):
                system.FeatureIndex = [*system.FeatureIndex, len(records) - 1]
    if not any(s.ScriptTag == "DFLT" for s in gsub.ScriptList.ScriptRecord):
        raise SystemExit("no default script")


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


def main(pretendard, jetbrains, emoji, out):
    pretendard, jetbrains, emoji, out = (Path(p) for p in (pretendard, jetbrains, emoji, out))
    static = pretendard / "dist/public/static"
    sans(static / "Pretendard-Regular.otf", "Tone Sans", "Regular", out / "ToneSans-Regular.otf")
    sans(static / "Pretendard-SemiBold.otf", "Tone Sans", "Bold", out / "ToneSans-Bold.otf")
    sans(static / "Pretendard-Medium.otf", "Tone Sans Medium", "Regular", out / "ToneSans-Medium.otf")
    mono(jetbrains / "JetBrainsMono-Regular.ttf", static / "alternative/Pretendard-Regular.ttf", "Regular", out / "ToneMono-Regular.ttf")
    mono(jetbrains / "JetBrainsMono-Bold.ttf", static / "alternative/Pretendard-Bold.ttf", "Bold", out / "ToneMono-Bold.ttf")
    regular, medium, bold = (emoji / f"{name}/NotoEmoji_{name}.ttf" for name in ("400Regular", "500Medium", "700Bold"))
    with_emoji(out / "ToneSans-Regular.otf", regular, 1.25)
    with_emoji(out / "ToneSans-Medium.otf", medium, 1.25)
    with_emoji(out / "ToneSans-Bold.otf", bold, 1.25)
    with_emoji(out / "ToneMono-Regular.ttf", regular, 1.2)
    with_emoji(out / "ToneMono-Bold.ttf", bold, 1.2)


main(*sys.argv[1:])
