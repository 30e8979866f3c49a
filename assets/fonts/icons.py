#!/usr/bin/env python3
"""Source of HandbookIcons.ttf, the icon font of the handbook (MIT, as the project).

    pip install fonttools shapely
    python3 icons.py [OUT.ttf]        # by default HandbookIcons.ttf beside this file

Each icon is a function that returns a shapely geometry. It is drawn round the
origin, y upwards, within about +-400 units of a 1000-unit em; `outline` moves it
to the middle of the em and to half the cap height of PT Sans, so that an icon
sits beside text without further nudging. Strokes are lines widened by `buffer`,
and every icon is united into plain filled contours, as TrueType wants them.

Code points follow the order of the functions below: the first is U+E000. Add new
icons at the end only, as the program names icons by code point.
The file written depends only on this source and the two libraries' versions.
"""

import math
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

FAMILY = "Handbook Icons"
FIRST = 0xE000
EM = 1000
CENTRE = (500, 350)  # PT Sans: cap height 700
ASCENT, DESCENT = 1018, -276  # as PT Sans, so both share one line box
STROKE = 80
EPOCH = 3786912000  # 2024-01-01 in seconds since 1904: keeps the output reproducible

ICONS = []  # (name, function), in code point order


def icon(draw):
    """Register a drawing function as the next icon."""
    ICONS.append((draw.__name__.replace("_", "-"), draw))
    return draw


# --- drawing helpers -------------------------------------------------------------


def line(*points, width=STROKE):
    """A polyline with round caps and joins."""
    return LineString(points).buffer(width / 2, quad_segs=16)


def loop(shape, width=STROKE):
    """The closed outline of a filled shape."""
    return shape.exterior.buffer(width / 2, quad_segs=16)


def disc(x, y, r):
    return Point(x, y).buffer(r, quad_segs=32)


def ring(x, y, r, width=STROKE):
    return loop(disc(x, y, r), width)


def arc(x, y, rx, ry, start, end, steps=48):
    """Points of an elliptic arc, angles in degrees, anticlockwise from the right."""
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def curve(a, b, c, d, steps=24):
    """Points of a cubic Bezier curve."""
    ts = (i / steps for i in range(steps + 1))
    return [
        tuple(
            (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t**3 * s
            for p, q, r, s in zip(a, b, c, d)
        )
        for t in ts
    ]


def sheet(x0, y0, x1, y1, r=60):
    """A filled rectangle with round corners."""
    return box(x0 + r, y0 + r, x1 - r, y1 - r).buffer(r, quad_segs=16)


def mirror(shape):
    """The shape together with its left-right mirror image."""
    return unary_union([shape, affinity.scale(shape, -1, 1, origin=(0, 0))])


def turn(shape, degrees):
    return affinity.rotate(shape, degrees, origin=(0, 0))


def join(*shapes):
    return unary_union(shapes)


def right_arrow():
    return join(line((-340, 0), (340, 0)), line((50, 290), (340, 0), (50, -290)))


def right_chevron():
    return line((-140, 290), (150, 0), (-140, -290))


def star_shape():
    radii = [380, 172] * 5
    angles = [math.radians(90 + 36 * i) for i in range(10)]
    return Polygon([(r * math.cos(a), r * math.sin(a) - 25) for r, a in zip(radii, angles)])


# --- the icons, in code point order ----------------------------------------------


@icon
def search():
    return join(ring(-70, 70, 265), line((120, -120), (350, -350), width=100))


@icon
def arrow_left():
    return turn(right_arrow(), 180)


@icon
def arrow_right():
    return right_arrow()


@icon
def home():
    roof = line((-390, 10), (0, 350), (390, 10))
    walls = line((-270, 80), (-270, -340), (270, -340), (270, 80))
    door = line((-95, -340), (-95, -100), (95, -100), (95, -340))
    return join(roof, walls, door)


@icon
def settings():
    """Two sliders."""
    upper = join(ring(140, 190, 115), line((-360, 190), (25, 190)), line((255, 190), (360, 190)))
    return join(upper, turn(upper, 180))


@icon
def star():
    return loop(star_shape())


@icon
def star_filled():
    return star_shape().buffer(STROKE / 2, quad_segs=16)


@icon
def close():
    return mirror(line((-270, -270), (270, 270)))


@icon
def check():
    return line((-330, -20), (-100, -250), (340, 240), width=90)


@icon
def chevron_right():
    return right_chevron()


@icon
def chevron_down():
    return turn(right_chevron(), -90)


@icon
def arrow_up():
    return turn(right_arrow(), 90)


@icon
def arrow_down():
    return turn(right_arrow(), -90)


@icon
def book():
    """An open book."""
    top = curve((0, 215), (-90, 290), (-240, 300), (-390, 290))
    foot = curve((-390, -240), (-240, -230), (-90, -240), (0, -315))
    return join(mirror(line(*top, *foot)), line((0, 215), (0, -315)))


@icon
def present():
    """A screen on a stand, with a sign to start."""
    screen = line((-330, 320), (-330, -130), (330, -130), (330, 320))
    legs = mirror(line((0, -190), (-190, -370)))
    start = Polygon([(-65, 190), (-65, 0), (95, 95)]).buffer(20)
    return join(line((-400, 320), (400, 320)), screen, line((0, -130), (0, -200)), legs, start)


@icon
def copy():
    """One sheet before another."""
    front = sheet(-140, -370, 340, 140)
    back = loop(sheet(-340, -140, 140, 370)).difference(front)
    return join(loop(front), back)


@icon
def warning():
    triangle = Polygon([(0, 355), (-395, -335), (395, -335)])
    return join(loop(triangle), line((0, 100), (0, -55)), disc(0, -195, 52))


@icon
def external():
    frame = line((-30, 280), (-340, 280), (-340, -340), (280, -340), (280, -30))
    return join(frame, line((-40, 40), (350, 350)), line((130, 350), (350, 350), (350, 130)))


@icon
def menu():
    return join(*(line((-350, y), (350, y)) for y in (250, 0, -250)))


@icon
def info():
    return join(ring(0, 0, 360), disc(0, 180, 56), line((0, 30), (0, -190)))


@icon
def clock():
    return join(ring(0, 0, 360), line((0, 210), (0, 0), (150, -90)))


@icon
def globe():
    meridian = loop(affinity.scale(disc(0, 0, 360), 0.44, 1), 70)
    return join(ring(0, 0, 360), meridian, line((-360, 0), (360, 0), width=70))


@icon
def sun():
    rays = [turn(line((310, 0), (380, 0)), 45 * i) for i in range(8)]
    return join(ring(0, 0, 165), *rays)


@icon
def moon():
    crescent = disc(-10, -10, 360).difference(disc(150, 150, 290))
    return loop(crescent)


@icon
def link():
    """Two links of a chain."""
    half = line((-80, 170), *arc(-220, 0, 170, 170, 90, 270), (-80, -170))
    return turn(join(mirror(half), line((-170, 0), (170, 0))), 45)


@icon
def keyboard():
    keys = [disc(x, 95, 48) for x in (-240, -80, 80, 240)]
    return join(loop(sheet(-410, -270, 410, 270, 80)), *keys, line((-190, -95), (190, -95)))


@icon
def review():
    """A remark: a speech bubble with two lines of text."""
    bubble = join(sheet(-380, -170, 380, 350, 80), Polygon([(-210, -100), (-210, -360), (60, -160)]))
    text = join(line((-190, 190), (190, 190), width=70), line((-190, 0), (70, 0), width=70))
    return join(loop(bubble), text)


@icon
def scales():
    """Scales of justice."""
    cords = line((-400, -60), (-265, 230), (-130, -60), width=60)
    pan = line(*arc(-265, -60, 140, 130, 180, 360), width=70)
    stand = join(line((0, 370), (0, -350)), line((-180, -350), (180, -350)))
    return join(mirror(join(cords, pan)), line((-350, 230), (350, 230)), stand)


@icon
def people():
    """Two persons, one half behind the other."""
    first = join(ring(-120, 180, 145), line(*arc(-120, -330, 270, 250, 0, 180)))
    head = line(*arc(140, 180, 145, 145, -75, 75))
    return join(first, head, line(*arc(130, -330, 270, 250, 0, 62)))


@icon
def plus():
    return join(line((-320, 0), (320, 0)), line((0, -320), (0, 320)))


@icon
def minus():
    return line((-320, 0), (320, 0))


# --- the font --------------------------------------------------------------------


def outline(shape):
    """A TrueType glyph: outer contours clockwise, holes anticlockwise."""
    shape = affinity.translate(shape, *CENTRE).simplify(0.8)
    pen = TTGlyphPen(None)
    for part in getattr(shape, "geoms", [shape]):
        part = orient(part, sign=-1)
        for contour in (part.exterior, *part.interiors):
            points = [(round(x), round(y)) for x, y in contour.coords[:-1]]
            points = [p for i, p in enumerate(points) if p != points[i - 1]]
            pen.moveTo(points[0])
            for point in points[1:]:
                pen.lineTo(point)
            pen.closePath()
    return pen.glyph()


def build(path):
    glyphs = {
        ".notdef": outline(loop(sheet(-300, -350, 300, 350, 10))),
        "space": TTGlyphPen(None).glyph(),
    }
    glyphs |= {name: outline(draw()) for name, draw in ICONS}
    cmap = {0x20: "space"} | {FIRST + i: name for i, (name, _) in enumerate(ICONS)}

    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder(list(glyphs))
    font.setupCharacterMap(cmap)
    font.setupGlyf(glyphs)
    table = font.font["glyf"]
    font.setupHorizontalMetrics({name: (EM, getattr(table[name], "xMin", 0)) for name in glyphs})
    font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT, lineGap=0)
    font.setupNameTable(
        {
            "copyright": "Part of the legal handbook; MIT licence",
            "familyName": FAMILY,
            "styleName": "Regular",
            "uniqueFontIdentifier": f"{FAMILY} 1.000",
            "fullName": FAMILY,
            "version": "Version 1.000",
            "psName": FAMILY.replace(" ", "") + "-Regular",
            "licenseDescription": "MIT",
        }
    )
    font.setupOS2(
        sTypoAscender=ASCENT,
        sTypoDescender=DESCENT,
        sTypoLineGap=0,
        usWinAscent=ASCENT,
        usWinDescent=-DESCENT,
        sxHeight=500,
        sCapHeight=700,
        fsType=0,
        fsSelection=0x40,  # regular
        achVendID="NONE",
    )
    font.setupPost()
    font.updateHead(created=EPOCH, modified=EPOCH, fontRevision=1.0)
    font.font.recalcTimestamp = False
    font.save(path)


if __name__ == "__main__":
    build(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("HandbookIcons.ttf"))
