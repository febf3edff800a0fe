"""Hearth: kettle, storm lantern, carafe, egg cups, bread bin and other things for kitchen and home."""
import math
from core import *


def prism(a, w, d, r, y0, y1, grow=0.0, n=5):
    """Upright box with corners rounded in the floor plan: (hull path, top outline path)."""
    o = [(x, y - d / 2) for x, y in rr_pts(w, d, r, 0, 0, n)]
    k = 1 + grow
    lo, hi = [a.P(x, y0, z) for x, z in o], [a.P(x * k, y1, z * k) for x, z in o]
    return a.poly(hull(lo + hi)), a.poly(hi)


def skirt(a, w, d, r, y0, y1, n=5):
    """The part of a prism's wall that is seen, between two heights."""
    keep = []
    for i, (x, y) in enumerate(rr_pts(w, d, r, 0, 0, n)):
        k = math.radians(90 * (i // (n + 1)) + 90 * (i % (n + 1)) / n)
        keep.append((math.cos(k) * -a.sy + math.sin(k) * a.cy > -.02, x, y - d / 2))
    i = next(j for j in range(len(keep)) if keep[j][0] and not keep[j - 1][0])
    run = []
    while keep[i % len(keep)][0] and len(run) < len(keep):
        run.append(keep[i % len(keep)][1:])
        i += 1
    return a.poly([a.P(x, y1, z) for x, z in run] + [a.P(x, y0, z) for x, z in run[::-1]])


def prism_fill(a, w, d, r, t):
    """Light across the sides of a prism: bright front, a soft highlight on the near corner, shaded flank."""
    xs = [a.P(x, 0, z)[0] for x, z in ((-w / 2, d / 2), (w / 2, d / 2), (w / 2, -d / 2), (-w / 2, -d / 2))]
    x0, x1 = min(xs), max(xs)
    c = (xs[1] - x0) / (x1 - x0)
    if c > .94:
        return a.lin([(0, t.sh), (.03, t.lt), (.3, t.lt), (.75, t.md), (.96, t.sh), (1, mix(t.sh, t.dp, .5))])
    e = min(.14, r / (x1 - x0) * 1.4)
    return a.lin([(0, t.md), (.04, t.lt), (c * .5, mix(t.lt, t.md, .4)), (c - e, t.md), (c - e * .3, t.lt), (c + e, t.sh), (1, mix(t.sh, t.dp, .7))])


def arc(a, y, r, w, color, o=.8, x=0, z=0):
    """Near half of a ring around a turned body."""
    cx, cy, rx, ry = a.ring(y, r, x, z)
    return a.path('M%s %sA%s %s 0 0 0 %s %s' % tuple(a.n(v) for v in (cx - rx, cy, rx, ry, cx + rx, cy)), 'none', color, w, o)


def kettle(a, color='petrol', grip='walnut', whistle='brass'):
    t, tg, tw, tm = Tones(color), Tones(grip), Tones(whistle), Tones('steel')
    sp = [a.P(*p) for p in [(82, 44, 0), (116, 66, 0), (138, 96, 0), (150, 118, 0)]]
    d = a.taper(sp, [52, 40, 30, 25])
    e, f = a.P(150, 118, 0), a.P(158, 133, 0)
    spout = a.path(d, a.lin([(0, t.hi), (.4, t.md), (1, t.dp)], .2, 0, .8, 1)) + a.path(a.smooth([(p[0] - 7, p[1] - 4) for p in sp[1:]]), 'none', '#fff', 2.2, .45)
    spout += a.path(a.taper([e, f], [27, 22]), a.lin([(0, tw.hi), (.4, tw.md), (1, tw.dp)], .1, 0, .9, 1)) + a.ell(f[0] + .6, f[1] - .6, 10.6, 6.4, tw.lt, 1, 'transform="rotate(28 %s %s)"' % (a.n(f[0]), a.n(f[1])))
    for k in (-4.5, 4.5) if a.view != 'scale' else ():
        spout += a.ell(f[0] + k + .6, f[1] - .6 + k * .5, 1.7, 1.3, tw.xd)
    wire = [(-70, 108, 0), (-88, 150, 0), (-80, 206, 0), (-46, 236, 0), (0, 242, 0), (46, 236, 0), (80, 206, 0), (88, 150, 0), (70, 108, 0)]
    hold = a.tube([(-50, 235, 0), (-26, 240.5, 0), (0, 242, 0), (26, 240.5, 0), (50, 235, 0)], 17, tg)
    near = a.sy < -.05
    s = '' if near else spout
    b = a.lathe([(90, 0), (100, 3), (107, 14), (106, 40), (97, 78), (80, 106), (60, 119), (57, 121)])
    s += a.body(b, a.round_fill(t, .2), t, None, .42) + a.path(a.lathe([(90, 0), (100, 3), (106, 10)], front=True), t.xd, o=.8)
    s += a.path(a.smooth([(-84, -92 * a.cp), (-94, -62 * a.cp), (-92, -30 * a.cp)]), 'none', '#fff', 7, .5, a.blur(2)) + a.path(a.smooth([(-66, -108 * a.cp), (-76, -94 * a.cp)]), 'none', '#fff', 3.4, .8)
    if near:
        s += spout
    s += a.disc(120.5, 59, t.xd) + a.disc(122, 57, t.lt)
    s += a.body(a.lathe([(56, 122), (48, 130), (26, 137), (8, 139)]), a.round_fill(t, .2), t, None, .2)
    s += a.path(a.smooth([(-42, -133 * a.cp), (-26, -138 * a.cp)]), 'none', '#fff', 2.6, .7)
    s += a.path(a.lathe([(5, 138), (5, 146)]), a.metal_fill(tm)) + a.body(a.lathe([(7, 145), (12, 149), (14, 156), (10, 163), (2, 165)]), a.round_fill(tg, .2), tg, None, .3)
    for x in (-70, 70):
        p = a.P(x, 104, 0)
        s += a.ell(p[0], p[1], 9, 11, tm.dp) + a.ell(p[0] - .6, p[1] - .8, 7.6, 9.6, a.lin([(0, '#fff'), (.5, tm.md), (1, tm.dp)], 0, 0, 1, 1)) + a.ell(p[0], p[1], 2.4, 2.4, tm.xd)
    s += a.tube(wire, 6.5, tm) + hold
    return Item(s, (-108, -252 * a.cp, 164, 60 * a.sp), [(0, 0, 98, 94, 130)], (70, -116 * a.cp))


def lantern(a, color='ink', lit=True, glow='#FFC76B'):
    t, tm, tw = Tones(color), Tones('steel'), Tones('#F3E7CF')
    s = a.ell(0, -96 * a.cp, 150, 150, a.rad([(0, '#FFD58A', .5), (1, '#FFD58A', 0)])) if lit else ''
    bail = [(-88, 176, 0), (-104, 236, 0), (-66, 296, 0), (0, 312, 0), (66, 296, 0), (104, 236, 0), (88, 176, 0)]
    s += a.tube(bail, 4.4, tm)
    pipe = lambda k: a.tube([(k * 66, 14, 0), (k * 90, 34, 0), (k * 92, 150, 0), (k * 80, 196, 0), (k * 46, 214, 0)], 13, t)
    s += pipe(-1)
    b = a.lathe([(76, 0), (82, 4), (82, 26), (76, 34), (58, 40)], n=1 if a.view == 'scale' else 3)
    s += a.body(b, a.round_fill(t, .15), t, None, .4)
    if a.view != 'scale':
        s += a.path(a.band(82.5, 14, 18, -89, 89), t.hi, o=.35)
    s += a.disc(40, 56, a.lin([(0, t.md), (1, t.dp)]))
    # wax candle on its pin, then the glass around it
    cd = a.lathe([(25, 40), (26, 44), (26, 88)])
    s += a.body(cd, a.round_fill(tw, .2), tw, None, 0 if a.view == 'scale' else .2) + (a.path(cd, a.lin([(0, glow, .55), (.6, glow, 0)], 0, 0, 0, 1)) if lit else '') + a.disc(88, 26, a.rad([(0, '#FFF6D8'), (1, tw.md)]))
    y = a.P(0, 88)[1]
    s += a.path('M0 %sq-.6 -5 .3 -11' % a.n(y), 'none', '#3a2d26', 1.6)
    if lit:
        s += a.ell(0, y - 22, 40, 44, a.rad([(0, '#FFE2A0', .8), (1, '#FFD58A', 0)]))
        s += a.path('M0 %sc-8 -5 -7 -15 .6 -29c6 13 8 23 -.6 29z' % a.n(y - 8), a.lin([(0, '#FFF6D8'), (.5, '#FFD27A'), (1, '#F2933F')], 0, 0, 0, 1)) + a.path('M0 %sc-3 -2 -2.5 -7 .3 -12c2 5 3 10 -.3 12z' % a.n(y - 9), '#FFFDF2')
    g = a.lathe([(52, 40), (60, 56), (66, 88), (64, 122), (54, 152), (44, 166)], n=2)
    s += a.path(g, a.lin([(0, '#8FA0A0', .7), (.1, '#F4F8F7', .4), (.35, '#FFFFFF', .1), (.8, '#D9E0DE', .25), (.95, '#8E9B9B', .6), (1, '#C9D3D2', .6)])) + a.path(g, 'none', '#8FA0A0', 1, .7)
    s += a.path(a.smooth([(-40, -148 * a.cp), (-54, -112 * a.cp), (-52, -72 * a.cp)]), 'none', '#fff', 6, .7, a.blur(1)) + a.path(a.smooth([(46, -140 * a.cp), (54, -108 * a.cp)]), 'none', '#fff', 2, .6)
    # two guard wires
    for y0, r in ((70, 66), (128, 66)):
        s += arc(a, y0, r, 3.2, tm.dp, .9) + (arc(a, y0 + .8, r, 1.2, tm.hi, .9) if a.view != 'scale' else '')
    for k in (-34, 34):
        m = math.radians(k)
        g = a.smooth([(r * math.sin(m), a.P(0, yy)[1] + r * math.cos(m) * a.sp) for yy, r in ((38, 62), (70, 66), (128, 66), (164, 52))])
        s += a.path(g, 'none', tm.dp, 3) + (a.path(g, 'none', tm.hi, 1.1) if a.view != 'scale' else '')
    c = a.lathe([(56, 164), (62, 168), (62, 178), (48, 192), (36, 204), (34, 222), (44, 228), (44, 236), (26, 248), (8, 252)], n=1 if a.view == 'scale' else 2)
    s += a.body(c, a.round_fill(t, .15), t, None, .3)
    s += arc(a, 224, 34.5, 4, t.xd, .6)
    s += a.path(a.smooth([(-46, -188 * a.cp), (-33, -206 * a.cp)]), 'none', '#fff', 4, .45, a.blur(1.2))
    for k in range(-60, 70, 20) if a.view != 'scale' else ():
        m = math.radians(k)
        s += a.ell(34.6 * math.sin(m), a.P(0, 213)[1] + 34.6 * math.cos(m) * a.sp, 2.6 * math.cos(m) + .4, 3.4, t.xd, .85)
    s += pipe(1)
    p = a.P(0, 252)
    s += a.path('M%s %sa9 11 0 1 0 18 0a9 11 0 1 0 -18 0' % (a.n(-9), a.n(p[1] - 9)), 'none', tm.dp, 3.6) + a.path('M%s %sa9 11 0 0 1 9 -11' % (a.n(-9), a.n(p[1] - 9)), 'none', tm.hi, 1.4)
    for k in (-1, 1) if a.view != 'scale' else ():
        q = a.P(k * 88, 176, 0)
        s += a.ell(q[0], q[1], 4.6, 4.6, tm.dp) + a.ell(q[0] - .6, q[1] - .6, 3.4, 3.4, tm.hi)
    return Item(s, (-106, -316 * a.cp, 106, 60 * a.sp), [(0, 0, 80, 76, 190)], (20, -150 * a.cp))


def glassy(a, d, tint, o=.5):
    """Clear body with dark rims and a bright left side."""
    t = Tones(tint)
    return a.path(d, a.lin([(0, t.dp, .55 * o + .2), (.1, '#FFFFFF', .5), (.24, t.lt, .45 * o), (.5, t.hi, .3 * o), (.8, t.md, .5 * o), (.94, t.dp, .55 * o + .1), (1, t.lt, .6)])) + a.path(d, 'none', mix(t.dp, '#8FA0A0', .4), 1, .65)


def carafe(a, tint='#C9D8D6', water='#BFD6DA', deep=.5):
    t, tw = Tones(tint), Tones(water)
    s = ''
    inner = a.lathe([(44, 6), (54, 12), (57, 28), (56, 96), (51, 122)], front=False)
    s += a.path(inner, a.lin([(0, tw.sh, .8), (.2, tw.lt, .55), (.5, tw.hi, .5), (.8, tw.md, .6), (1, tw.sh, .8)])) + a.disc(122, 51, a.lin([(0, tw.md), (.5, tw.hi), (1, tw.lt)]), o=.85)
    s += a.ell(0, a.P(0, 10)[1], 46, 46 * a.sp + 2, tw.sh, .35)
    body = a.lathe([(48, 0), (56, 3), (60, 14), (60, 96), (52, 128), (34, 152), (27, 170), (27, 212), (30, 218)])
    s += glassy(a, body, tint, deep)
    # three fathom lines and the star, etched
    for y, k in ((40, 26), (66, 20), (92, 26)):
        s += a.path(a.band(60, y, y + 1.8, -k - 6 + a.yaw * .4, k - 6 + a.yaw * .4), '#FFFFFF', o=.85)
    m = math.radians(-6 + a.yaw * .4)
    s += a.mark(60 * math.sin(m), a.P(0, 80)[1] + 58 * a.sp, 13, '#FFFFFF', .9)
    s += a.path(a.smooth([(-47, -118 * a.cp), (-53, -88 * a.cp), (-53, -30 * a.cp)]), 'none', '#fff', 6, .75, a.blur(.8)) + a.path(a.smooth([(50, -100 * a.cp), (53, -60 * a.cp)]), 'none', '#fff', 2.4, .6)
    s += arc(a, 218, 30, 2, t.hi, .9)
    # the tumbler, upside down over the neck
    cup = a.lathe([(38, 160), (38.5, 166), (36, 236), (33, 243), (20, 245)])
    s += glassy(a, cup, tint, deep * .9)
    s += a.path(a.smooth([(-31, -234 * a.cp), (-33, -200 * a.cp), (-34, -172 * a.cp)]), 'none', '#fff', 4, .8, a.blur(.6)) + a.disc(245, 30, a.lin([(0, '#fff', .7), (1, t.md, .35)])) + arc(a, 160, 38, 2.2, t.dp, .45) + arc(a, 161.5, 38, 1, '#fff', .8)
    return Item(s, (-61, -246 * a.cp - 30 * a.sp, 61, 60 * a.sp), [(0, 0, 56, 54, 150, .9), (0, 0, 50, 48, 20)], (4, -118 * a.cp))


def eggcups(a, colors=('petrol', 'ochre', 'chalk', 'terracotta'), eggs=True):
    s = ''
    spots = sorted(zip(((-56, -34), (-22, 40), (24, -30), (62, 34)), colors, ('#E9C9A2', '#F3E6D2', '#E3B98C', '#EFDCC2')), key=lambda v: -v[0][0] * a.sy + v[0][1] * a.cy)
    for (x, z), c, e in spots:
        t, te = Tones(c), Tones(e)
        px, _ = a.P(x, 0, z)
        if eggs:
            d = a.lathe([(18, 42), (22.5, 50), (23, 58), (19, 72), (11, 81), (1, 84)], x, z, n=2)
            s += a.path(d, a.rad([(0, te.hi), (.5, te.md), (1, mix(te.sh, te.dp, .4))], .36, .3, .75)) + (a.path(d, a.speckle(te.dp, 16, 5, 7, .35), o=.6) if a.zoomed else '')
            s += a.ell(px - 8, a.P(x, 68, z)[1] - 2, 4, 6, '#fff', .5, a.blur(1))
        b = a.lathe([(19, 0), (21, 3), (13, 9), (9, 16), (13, 24), (23, 36), (26, 50), (26, 54)], x, z, n=1, front=eggs)
        s += a.body(b, a.round_fill(t, .1), t, a.speckle('#5b4636', 22, 6, 8, .45) if a.view != 'scale' else None, .4)
        s += arc(a, 53.4, 25.6, 1.8, t.hi, .85, x, z)
        q = a.P(x, 44, z)
        s += a.path('M%s %sq1 7 6 13' % (a.n(q[0] - 18), a.n(q[1] + 3)), 'none', '#fff', 2.2, .5)
        if not eggs:
            s += a.mouth(54, 26, 2.2, t, x=x, z=z)
    pts = [a.P(x, y, z) for (x, z), _, _ in spots for y in (0, 84)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs) - 27, min(ys) - 4, max(xs) + 27, max(ys) + 24 * a.sp), [(x, z, 21, 20, 70) for (x, z), _, _ in spots], a.P(-12, 52, 30))


def breadbin(a, color='chalk', rim='ink', wood='oak'):
    t, tr, tw = Tones(color), Tones(rim), Tones(wood)
    w, d, h, r = 340, 210, 150, 34
    body, top = prism(a, w, d, r, 0, h)
    s = a.path(body, prism_fill(a, w, d, r, t)) + a.path(body, a.lin([(0, '#fff', .1), (.4, '#fff', 0), (.7, '#2A1B1E', 0), (1, '#2A1B1E', .28)], 0, 0, 0, 1))
    foot, low = skirt(a, w, d, r, 0, 7), skirt(a, w + 2, d + 2, r, h - 10, h)
    s += a.path(foot, prism_fill(a, w, d, r, tr)) + a.path(low, prism_fill(a, w, d, r, tr))
    z = d / 2
    f = a.path('M-120 -34h240M-120 -27h240', 'none', tr.md, 2.4, .85) + a.mark(0, -82, 46, tr.md, .92) + a.path('M-52 -82h-62M52 -82h62', 'none', tr.md, 2.4, .85)
    s += a.front(z, f)
    if a.view != 'scale':
        s += a.front(z, a.path('M-136 -128C-142 -90 -142 -50 -138 -18', 'none', '#fff', 6, .5, a.blur(2.5)))
    # the lid is a cutting board with a groove and a hand hold
    lid, lt = prism(a, w + 10, d + 10, r + 3, h, h + 20)
    s += a.path(lid, prism_fill(a, w + 10, d + 10, r, tw))
    s += a.path(lt, a.lin([(0, tw.hi), (.5, tw.lt), (1, tw.md)], 0, 0, 1, 1))
    g = a.wood(-w / 2, -d / 2, w, d, tw, 6, 14, False, .5)
    for x, k in ((-110, 60), (10, 50)):
        g += a.path('M-180 %sh360v26h-360z' % a.n(x * .8), tw.dp, o=.08)
    gr = a.rr(-w / 2 + 16, -d / 2 + 14, w - 32, d - 28, 22)
    s += a.top(h + 20, a.g(g, a.clip(a.rr(-w / 2 - 5, -d / 2 - 5, w + 10, d + 10, r + 3))) + a.path(gr, 'none', tw.dp, 4.6, .5) + a.path(gr, 'none', tw.hi, 1.4, .7, 'transform="translate(1.6 2)"'))
    e = [p for p in (a.P(-w / 2 + 30, h + 20, z + 5), a.P(w / 2 - 30, h + 20, z + 5))]
    s += a.path('M%sL%s' % (a.xy(e[0]), a.xy(e[1])), 'none', tw.hi, 2, .8)
    lo = d / 2 * a.cy * a.sp + w / 2 * abs(a.sy) * a.sp
    ww = w / 2 * a.cy + d / 2 * abs(a.sy)
    return Item(s, (-ww, -(h + 20) * a.cp - lo, ww, lo), [(0, 0, w / 2, d / 2, h)], a.P(60, h, z))


def cutlery(a, metal='steel', handle=None):
    """Knife, fork, spoon and teaspoon side by side; flat art, heads up."""
    from kitchen import lay
    tm, th = Tones(metal), Tones(handle or metal)
    face = lambda t: a.lin([(0, t.sh), (.18, t.hi), (.3, '#FFFFFF'), (.5, t.lt), (.8, t.md), (1, t.sh)])
    stem = 'M-4 -20C-4 10 -6.5 40 -8.5 84Q-9 100 0 101Q9 100 8.5 84C6.5 40 4 10 4 -20Z'
    knife = 'M-6 -16C-11 -60 -10 -100 4 -112Q9 -60 6 -14Z'
    fork = 'M-4 -20C-4 -34 -13 -36 -13 -54L-13.5 -104Q-12.4 -107 -11 -104L-9.6 -66Q-8.6 -62 -7.4 -66L-6 -105Q-4.8 -108 -3.4 -105L-1.9 -66Q0 -62 1.9 -66L3.4 -105Q4.8 -108 6 -105L7.4 -66Q8.6 -62 9.6 -66L11 -104Q12.4 -107 13.5 -104L13 -54C13 -36 4 -34 4 -20Z'
    spoon = 'M-4 -20C-4 -36 -19 -50 -19 -76C-19 -98 -10 -110 0 -110C10 -110 19 -98 19 -76C19 -50 4 -36 4 -20Z'
    bowl = 'M0 -106C-9 -106 -15.5 -95 -15.5 -77C-15.5 -58 -8 -46 0 -42C8 -46 15.5 -58 15.5 -77C15.5 -95 9 -106 0 -106Z'
    s = ''
    tilt = a.view == 'front'
    for x, head, k, hollow in ((-78, fork, 1, 0), (-22, knife, 1.02, 0), (32, spoon, .98, 1), (82, spoon, .7, 1)):
        up = a.g(a.path(head, face(tm)) + (a.path(bowl, a.lin([(0, tm.dp), (.4, tm.sh), (.8, tm.lt), (1, '#fff')], .2, 0, .8, 1)) + a.path('M-9 -92q4 -8 12 -8', 'none', '#fff', 2.4, .8) if hollow else '') +
                 (a.path('M-4 -24C-9 -60 -8 -96 4 -110', 'none', '#fff', 1.4, .8) if head is knife else '') +
                 a.path(stem, face(th)) + a.path('M-2.2 -10C-2.4 20 -4.4 50 -5.6 86', 'none', '#fff', 1.6, .55) + a.mark(0, 86, 8, th.dp, .75), 'transform="scale(%.2f)"' % k)
        sil = head + stem
        body = '<g transform="translate(%s %s)">%s</g>' % (a.n(x), a.n(0 if k > .9 else 24), up)
        shade = '<g transform="translate(%s %s) scale(%.2f)">%s</g>' % (a.n(x + 3), a.n((0 if k > .9 else 24) + 4), k, a.path(sil, '#4A3427', o=.34, x=a.blur(3.4)))
        s += (shade if tilt else a.top(0, shade, -8)) + (body if tilt else a.top(2.5, body, -8))
    if tilt:
        return Item('<g transform="rotate(-14)">%s</g>' % s, (-118, -118, 120, 118), [], (-40, -60), True)
    pts = [a.P(x, 0, z) for x in (-108, 104) for z in (-116, 106)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    mx, my = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return Item(s, tuple(m + (v - m) * .74 for v, m in ((min(xs), mx), (min(ys), my), (max(xs), mx), (max(ys), my))), [], a.P(-20, 0, -60), True)


def spicetins(a, wood='oak', colors=('ochre', 'rust', 'olive', 'terracotta', 'plum', 'sand'), tin='steel'):
    tw, tm = Tones(wood), Tones(tin)
    s = ''
    w, d, h = 232, 160, 30
    # tray: floor and far walls first, then the tins, then the near walls
    s += a.box(-w / 2, w / 2, 0, 5, -d / 2, d / 2, tw, None, False)
    s += a.box(-w / 2, w / 2, 5, h, -d / 2, -d / 2 + 7, tw, None, False)
    if a.sy < 0:
        s += a.box(-w / 2, -w / 2 + 7, 5, h, -d / 2, d / 2, tw, None, False)
    cell = [(x, z, colors[i]) for i, (x, z) in enumerate([(x, z) for z in (-38, 38) for x in (-74, 0, 74)])]
    for x, z, c in sorted(cell, key=lambda v: -v[0] * a.sy + v[1] * a.cy):
        t = Tones(c)
        tall = 66
        d0 = a.lathe([(32, 5), (32, tall)], x, z)
        s += a.path(d0, a.metal_fill(tm)) + a.path(d0, a.lin([(0, '#2A1B1E', 0), (1, '#2A1B1E', .35)], 0, 0, 0, 1))
        s += a.path(a.band(32.3, 14, 52, -62 + a.yaw * .5, 62 + a.yaw * .5, x, z, 2 if a.view == 'scale' else 4), a.lin([(0, t.md), (.3, t.lt), (1, t.sh)]))
        m = math.radians(a.yaw * .5)
        px, py = a.P(x, 0, z)
        lx, ly = px + 32 * math.sin(m), a.P(x, 37, z)[1] + 32 * math.cos(m) * a.sp
        s += a.mark(lx, ly, 13, '#F4EEE2', .95)
        if a.view != 'scale':
            s += a.path('M%s %sh18' % (a.n(lx - 9), a.n(ly + 13)), 'none', '#F4EEE2', 1.8, .9)
        s += a.path(a.lathe([(34, tall - 4), (34, tall + 14)], x, z), a.metal_fill(tm)) + a.disc(tall + 14, 34, a.lin([(0, '#fff'), (.5, tm.lt), (1, tm.sh)], 0, 0, 1, 1), x, z) + a.disc(tall + 14, 27, a.lin([(0, tm.sh), (.5, tm.lt), (1, '#fff')], 0, 0, 1, 1), x, z)
        s += '' if a.view == 'scale' else a.disc(tall + 14, 25, a.lin([(0, tm.lt), (1, tm.md)], 0, 0, 1, 1), x, z)
    if a.sy < 0:
        s += a.box(w / 2 - 7, w / 2, 5, h, -d / 2, d / 2, tw, None, False)
    s += a.box(-w / 2, w / 2, 5, h, d / 2 - 7, d / 2, tw, None)
    f = 'M%s -%sh%sv%sh-%sz' % (-w / 2, h, w, h, w)
    s += a.front(d / 2, a.g(a.wood(-w / 2, -h, w, h, tw, 4, 6, False, .5), a.clip(f)) + a.path('M-%s -5h%s' % (w / 2, w), 'none', tw.dp, 1, .4))
    pts = [a.P(x, y, z) for x in (-w / 2, w / 2) for z in (-d / 2, d / 2) for y in (0, 80)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs), min(ys), max(xs), max(ys)), [(0, 0, w / 2, d / 2, 70)], a.P(0, 60, 38))


def weave(a, t, s=5):
    """Plain linen weave: thin warp and weft lines."""
    if a.view == 'scale':
        return None
    o = .3 if a.zoomed else .16
    return a.pat(s, s, '<path d="M0 %.1fh%.1f" stroke="%s" stroke-width=".7" opacity="%s"/><path d="M%.1f 0v%.1f" stroke="%s" stroke-width=".7" opacity="%s"/>' % (s * .3, s, t.dp, o, s * .6, s, t.hi, o * 1.6))


def towels(a, colors=('chalk', 'sage', 'ochre'), stripe='ink'):
    import wear
    ts = Tones(stripe)
    if a.view == 'front':
        s = ''
        for i, (c, rot, dx, dy) in enumerate(zip(colors[::-1], (11, 1, -9), (44, 6, -34), (-14, -2, 12))):
            t = Tones(c)
            d = 'M-112 -196Q-40 -200 0 -196Q60 -192 112 -196C114 -80 110 60 113 196Q50 192 0 196Q-60 200 -112 196C-110 60 -115 -70 -112 -196Z'
            st = ''.join('M-120 %dh240v%dh-240z' % (y, h) for y, h in ((118, 9), (134, 22), (163, 9)))
            b = a.drop(d, 7, 10, 8, .3) + a.path('M70 -196q4 -34 14 -34q12 0 10 34', 'none', t.sh, 4.5)
            b += wear.cloth(a, d, t, weave(a, t, 6), [('M-80 -190Q-60 0 -84 190Q-40 20 -60 -190Z', 1), ('M40 -190Q64 0 30 190Q84 10 60 -190Z', 0)])
            col = Tones('chalk') if c in ('ink', 'forest', 'petrol', 'rust', 'terracotta') else ts
            b += a.g(a.path(st, col.md, o=.85), a.clip(d)) + a.path('M-112 190Q-60 194 0 190Q50 186 113 190M-111 -190Q-40 -194 0 -190Q60 -186 112 -190', 'none', t.dp, 1.2, .5, 'stroke-dasharray="4 3"') + wear.edge(a, d, t)
            s += '<g transform="translate(%d %d) rotate(%d)">%s</g>' % (dx, dy, rot, b)
        return Item(s, (-190, -246, 196, 224), [], (-40, 120), True)
    s, h, w, d = '', 26, 220, 300
    for i, c in enumerate(colors):
        t = Tones(c)
        y = i * h
        col = Tones('chalk') if c in ('ink', 'forest', 'petrol', 'rust', 'terracotta') else ts
        o = rr_pts(w - 4 * (i % 2), h, h * .48, (i % 2) * 3, y, 4)
        s += a.path(a.slab(o, -d / 2, d / 2), a.lin([(0, t.lt), (.6, t.md), (1, t.sh)], 0, 0, 1, .6))
        f = a.outl(o)
        s += a.front(d / 2, a.path(f, a.lin([(0, t.hi), (.35, t.md), (1, t.dp)], 0, 0, 0, 1)) + a.path('M%s %sh%sM%s %sh%s' % (a.n(-w / 2 + 12), a.n(-y - h * .36), a.n(w - 24), a.n(-w / 2 + 12), a.n(-y - h * .66), a.n(w - 24)), 'none', t.dp, 1.3, .5))
    tp = a.rr(-w / 2 + 9, -d / 2, w - 18, d, 5)
    top = a.path(tp, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1)) + (a.path(tp, weave(a, t, 5)) if a.view != 'scale' else '')
    top += ''.join(a.path('M%s %sh%sv%sh-%sz' % (a.n(-w / 2 + 9), y, w - 18, k, w - 18), col.md, o=.85) for y, k in ((72, 8), (87, 20), (114, 8)))
    top += a.path('M-60 -150q6 -30 18 -30q14 0 16 30', 'none', t.sh, 4)
    s += a.top(3 * h, top)
    pts = [a.P(x, y, z) for x in (-w / 2, w / 2) for z in (-d / 2, d / 2) for y in (0, 3 * h)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs), min(ys), max(xs), max(ys)), [(0, 0, w / 2, w * .39, 40), (0, d * .1, w / 2, w * .38, 30)], a.P(-20, 3 * h, 90))


def apron(a, color='ink', strap='cognac', pocket=True):
    import wear
    t, ts = Tones(color), Tones(strap)
    tex = a.twill(t, 3.4) if a.view != 'scale' else None
    if a.view != 'front':
        pk = 'M-74 -20h148v96q-74 6 -148 0z'
        top = a.drop(pk, 2, 4, 3, .3) + a.path(pk, t.lt) + (a.path(pk, tex) if tex else '') + a.stitch('M-70 -12h140M-70 -16h140M0 -10v84', Tones('sand'), 1.2, '4 3', .8) + wear.edge(a, pk, t)
        for k in (-1, 1):
            top += a.path('M%d -150C%d -110 %d -90 %d -150' % (k * 70, k * 66, k * 22, k * 16), 'none', ts.dp, 12) + a.path('M%d -150C%d -110 %d -90 %d -150' % (k * 70, k * 66, k * 22, k * 16), 'none', ts.lt, 8)
            top += a.ell(k * 70, -64, 5, 5, Tones('brass').dp) + a.ell(k * 70 - .8, -65, 3.6, 3.6, Tones('brass').hi)
        return wear.folded(a, t, tex, 2, top, 250, 300, 20)
    bib = 'M-96 -300Q0 -312 96 -300C98 -230 116 -172 192 -140L206 260Q0 276 -206 260L-192 -140C-116 -172 -98 -230 -96 -300Z'
    s = ''
    for k in (-1, 1):
        loop = 'M%d -296C%d -390 %d -430 0 -434' % (k * 84, k * 104, k * 70)
        tie = 'M%d -132C%d -120 %d -60 %d 40C%d 90 %d 120 %d 160' % (k * 188, k * 250, k * 268, k * 250, k * 244, k * 270, k * 258)
        for d in (loop, tie):
            s += a.path(d, 'none', '#4A3427', 15, .26, 'transform="translate(6 9)" ' + a.blur(5)) + a.path(d, 'none', ts.dp, 15) + a.path(d, 'none', ts.md, 12.5) + a.path(d, 'none', ts.hi, 2, .35)
    s += a.drop(bib, 9, 12, 10, .28)
    s += wear.cloth(a, bib, t, tex, [('M-150 -60Q-110 60 -160 250Q-80 80 -110 -120Z', 1), ('M150 -80Q100 80 168 250Q190 60 170 -110Z', 1), ('M-20 -280Q20 -120 -30 0Q50 -120 20 -290Z', 0), ('M40 60Q70 160 20 260Q110 160 80 40Z', 1)])
    s += wear.edge(a, bib, t) + a.stitch('M-90 -292Q0 -303 90 -292M-198 251Q0 267 198 251', Tones('sand'), 1.5, '5 4', .75)
    pk = 'M-120 0Q0 6 120 0L124 138Q0 150 -124 138Z'
    s += a.drop(pk, 2, 5, 4, .28) + wear.cloth(a, pk, t, tex) + wear.edge(a, pk, t) + a.stitch('M-112 11Q0 17 112 11M-112 17Q0 23 112 17M0 8V142', Tones('sand'), 1.4, '5 4', .8)
    s += a.mark(70, 78, 30, Tones('sand').md, .9)
    # a towel through the loop at the side
    tw = Tones('chalk')
    d = 'M-176 -58h62c6 60 -4 120 6 172q-36 8 -66 0c-8 -60 4 -110 -2 -172z'
    s += a.drop(d, 3, 6, 5, .3) + a.path(d, a.lin([(0, tw.md), (.3, tw.hi), (.55, tw.md), (.75, tw.lt), (1, tw.sh)])) + a.g(a.path('M-190 76h90v9h-90zM-190 92h90v4h-90z', Tones('terracotta').md, o=.85), a.clip(d)) + wear.edge(a, d, tw)
    s += a.path('M-186 -62h80', 'none', ts.dp, 13) + a.path('M-186 -62h80', 'none', ts.md, 10.5)
    for x, y in ((-84, -290), (84, -290), (-184, -62), (-108, -62), (-182, -128), (182, -128)):
        s += a.ell(x, y, 5, 5, Tones('brass').dp) + a.ell(x - .8, y - .8, 3.8, 3.8, a.lin([(0, '#FFF0C8'), (1, Tones('brass').md)], 0, 0, 1, 1))
    return Item(s, (-262, -442, 262, 276), [], (-40, 30), True)


def blanket(a, color='oat', check='rust', strap='cognac'):
    """Wool blanket folded in three, held by a carrying strap."""
    import wear
    t, tc, ts = Tones(color), Tones(check), Tones(strap)
    w, d, h = 360, 300, 44
    fuzz = a.pat(7, 7, '<path d="M0 2l3 2M4 5l3 -2M2 7l2 -2" stroke="%s" stroke-width=".6" opacity=".3"/><path d="M1 4l3 -1M5 1l2 1" stroke="%s" stroke-width=".6" opacity=".5"/>' % (t.dp, t.hi)) if a.view != 'scale' else None
    s = ''
    for i in range(3):
        y = i * h
        o = rr_pts(w - 8 * (i % 2), h, h * .49, (i % 2) * 4, y, 5)
        s += a.path(a.slab(o, -d / 2, d / 2), a.lin([(0, t.lt), (.6, t.md), (1, t.sh)], 0, 0, 1, .6))
        f = a.outl(o)
        bars = ''.join('M%d %sv-%dh%dv%dz' % (x, a.n(-y), h, k, h) for x, k in ((-120, 16), (-92, 5), (96, 16), (124, 5)))
        s += a.front(d / 2, a.path(f, a.lin([(0, t.hi), (.4, t.md), (1, t.dp)], 0, 0, 0, 1)) + a.g(a.path(bars, tc.md, o=.6), a.clip(f)) + (a.path(f, fuzz) if fuzz else '') +
                     a.path('M%s %sh%s' % (a.n(-w / 2 + h * .7), a.n(-y - h * .5), a.n(w - h * 1.4)), 'none', t.dp, 2, .5))
    y = 3 * h
    tp = a.rr(-w / 2 + h * .3, -d / 2, w - h * .6, d, 8)
    bars = ''.join('M%d -160v320h%dv-320z' % (x, k) for x, k in ((-120, 16), (-92, 5), (96, 16), (124, 5))) + ''.join('M-180 %dh360v%dh-360z' % (z, k) for z, k in ((-96, 16), (-70, 5), (64, 16), (92, 5)))
    top = a.path(tp, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.g(a.path(bars, tc.md, o=.55), a.clip(tp)) + (a.path(tp, fuzz) if fuzz else '')
    if a.view != 'scale':
        top += a.path(''.join('M%d %dv-11' % (x, d / 2 - 2) for x in range(-156, 160, 13)), 'none', tc.dp, 2.2, .8)
    # two straps over the top and down the front, joined by a handle
    for x in (-62, 62):
        top += a.path('M%d -150h22v300h-22z' % (x - 11), ts.xd, o=.3, x='transform="translate(5 0)" ' + a.blur(3)) + a.path('M%d -150h22v300h-22z' % (x - 11), a.lin([(0, ts.lt), (.5, ts.md), (1, ts.dp)]))
        if a.view != 'scale':
            top += a.path('M%d -146v292M%d -146v292' % (x - 8, x + 8), 'none', ts.hi, 1, .7, 'stroke-dasharray="4 3"')
    s += a.top(y, top)
    f = ''
    for x in (-62, 62):
        f += a.path('M%d -%dh22v%dh-22z' % (x - 11, y - 1, y - 4), a.lin([(0, ts.lt), (.5, ts.md), (1, ts.dp)]))
        f += a.path(a.rr(x - 16, -92, 32, 26, 5), 'none', Tones('brass').dp, 5) + a.path(a.rr(x - 16, -92, 32, 26, 5), 'none', Tones('brass').lt, 3) + a.path('M%d -79h17' % x, 'none', Tones('brass').md, 3)
    s += a.front(d / 2 + 1, f)
    hp = [(-62, y + 2, 10), (-54, y + 34, 10), (0, y + 44, 10), (54, y + 34, 10), (62, y + 2, 10)]
    s += a.tube(hp, 15, ts)
    pts = [a.P(x, yy, z) for x in (-w / 2, w / 2) for z in (-d / 2, d / 2) for yy in (0, y)] + [a.P(0, y + 50, 10)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs), min(ys), max(xs), max(ys)), [(0, 0, w / 2, d / 2 * .94, 60)], a.P(-62, 100, d / 2))


def cushion(a, color='terracotta', band='chalk', piping='rust'):
    t, tb, tp = Tones(color), Tones(band), Tones(piping)
    r = 210

    def outline(k):
        c, m = r * k, r * k * .9
        return 'M%s %sQ0 %s %s %sQ%s 0 %s %sQ0 %s %s %sQ%s 0 %s %sZ' % tuple(a.n(v) for v in (-c, -c, -m, c, -c, m, c, c, m, -c, c, -m, -c, -c))
    s = ''
    n = 6 if a.sy < -.05 else 3
    for i in range(n):
        z = -62 + 62 * i / (n - 1)
        k = .78 + .22 * math.sqrt(max(0, 1 - (z / 66) ** 2))
        s += a.front(z, '<g transform="translate(0 -%d)">%s</g>' % (r, a.path(outline(k), mix(t.dp, t.sh, i / n))))
    f = a.path(outline(1), 'none', tp.dp, 9) + a.path(outline(1), 'none', tp.lt, 5.5)
    d = outline(.985)
    f += a.path(d, a.rad([(0, t.hi), (.4, t.lt), (.75, t.md), (1, t.sh)], .36, .3, .8))
    bars = a.path('M-220 46h440v58h-440z', tb.md, o=.92) + a.path('M-220 28h440v8h-440zM-220 114h440v8h-440z', tb.md, o=.9)
    f += a.g(bars, a.clip(d)) + a.g(a.path(d, weave(a, t, 6)), 'opacity=".9"') if a.view != 'scale' else a.g(bars, a.clip(d))
    f += a.mark(0, 75, 40, t.dp, .8)
    # soft folds that run from the corners
    q = ''
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        q += a.path('M%d %dQ%d %d %d %dQ%d %d %d %dZ' % (sx * 204, sy * 204, sx * 140, sy * 150, sx * 96, sy * 84, sx * 160, sy * 136, sx * 204, sy * 204), t.xd, o=.26, x=a.blur(9))
        q += a.path('M%d %dQ%d %d %d %d' % (sx * 196, sy * 190, sx * 150, sy * 128, sx * 132, sy * 70), 'none', t.hi, 5, .3, a.blur(4))
    q += a.ell(-60, -70, 90, 70, '#fff', .16, a.blur(30)) + a.path(d, a.lin([(.55, '#2A1B1E', 0), (1, '#2A1B1E', .3)], 0, 0, .6, 1))
    f += a.g(q, a.clip(d))
    s += a.front(0, '<g transform="translate(0 -%d)">%s</g>' % (r, f))
    return Item(s, (-r * a.cy - 20, -2 * r * a.cp, r * a.cy + 62 * -a.sy, 20 * a.sp + r * abs(a.sy) * a.sp), [(0, -26, r * .9, 62, 200)], a.P(-60, 130, 0))


def frame(a, wood='oak', sea='sky', land='sand'):
    """Picture frame with a sea chart behind its mount."""
    t, tm, ts, tl = Tones(wood), Tones('paper'), Tones(sea), Tones(land)
    w, h, b, z = 240, 320, 17, 11
    # strut behind
    s = a.path(a.poly([a.P(-24, 190, -z), a.P(24, 190, -z), a.P(34, 0, -92), a.P(-34, 0, -92)]), mix(t.dp, '#3b2a20', .4)) if abs(a.sy) > .05 else ''
    o = rr_pts(w, h, 3, 0, 0, 2)
    s += a.path(a.slab(o, -z, z, 1), a.side_fill(t, .3))
    W, H = w / 2, h
    f = ''
    faces = (('M%d 0L%d -%dH%dL%d 0z' % (-W, -W + b, b, W - b, W), (0, 0, 0, 1), t.md), ('M%d -%dL%d -%dH%dL%d -%dz' % (-W, H, -W + b, H - b, W - b, W, H), (0, 0, 0, 1), t.lt),
             ('M%d 0L%d -%dV-%dL%d -%dz' % (-W, -W + b, b, H - b, -W, H), (0, 0, 1, 0), t.lt), ('M%d 0L%d -%dV-%dL%d -%dz' % (W, W - b, b, H - b, W, H), (0, 0, 1, 0), t.sh))
    for i, (d, v, c) in enumerate(faces):
        f += a.path(d, a.lin([(0, mix(c, t.hi, .3)), (.5, c), (1, mix(c, t.sh, .5))], *v)) + a.g(a.wood(*(((-W if i == 2 else W - b), -H, b, H) if i > 1 else (-W, -b if i == 0 else -H, w, b)), t, 3 + i, 4 if i > 1 else 3, i > 1, .5), a.clip(d)) + a.path(d, 'none', t.dp, .7, .5)
    x0, y0, iw, ih = -W + b, -H + b, w - 2 * b, h - 2 * b
    f += a.path('M%d %dh%dv%dh-%dz' % (x0, y0, iw, ih, iw), a.lin([(0, '#FBF7EE'), (1, '#E9DFCD')], 0, 0, 1, 1)) + a.path('M%d %dh%dM%d %dv%d' % (x0, y0 + 2, iw, x0 + 2, y0, ih), 'none', '#4A3427', 5, .28, a.blur(2.4))
    cx, cy, cw, ch = x0 + 30, y0 + 34, iw - 60, ih - 76
    ch_d = 'M%d %dh%dv%dh-%dz' % (cx, cy, cw, ch, cw)
    g = a.path(ch_d, a.lin([(0, ts.hi), (1, ts.lt)], 0, 0, 1, 1))
    coast = [(cx - 5, cy + ch * .62), (cx + 30, cy + ch * .56), (cx + 42, cy + ch * .68), (cx + 74, cy + ch * .66), (cx + 84, cy + ch * .82), (cx + 122, cy + ch * .84), (cx + cw + 6, cy + ch * .96)]
    tail = 'L%d %dL%d %dZ' % (cx + cw + 6, cy + ch + 8, cx - 6, cy + ch + 8)
    for k, (dy, c, op) in enumerate(((-34, ts.md, .25), (-22, ts.md, .3), (-11, ts.md, .4))):
        g += a.path(a.smooth([(x + dy * .3, y + dy) for x, y in coast]) + tail, c, o=op)
    g += a.path(a.smooth(coast) + tail, tl.lt) + a.path(a.smooth(coast), 'none', tl.dp, 1.4, .8)
    isle = [(cx + 88, cy + 52), (cx + 112, cy + 44), (cx + 124, cy + 62), (cx + 108, cy + 82), (cx + 90, cy + 74)]
    g += a.path(a.smooth([(106 + cx + (x - cx - 106) * 1.35, cy + 63 + (y - cy - 63) * 1.35) for x, y in isle], True), ts.md, o=.35) + a.path(a.smooth(isle, True), tl.lt) + a.path(a.smooth(isle, True), 'none', tl.dp, 1.2, .8)
    rose = (cx + 40, cy + 50)
    rays = ''.join('M%s %sL%s %s' % tuple(a.n(v) for v in (rose[0], rose[1], rose[0] + 240 * math.cos(math.radians(q)), rose[1] + 240 * math.sin(math.radians(q)))) for q in range(0, 360, 30))
    g += a.path(rays, 'none', ts.dp, .6, .4) + a.ell(rose[0], rose[1], 20, 20, ts.hi, .8) + a.ell(rose[0], rose[1], 20, 20, 'none', .7, 'stroke="%s" stroke-width="1"' % ts.xd) + a.mark(rose[0], rose[1], 36, ts.xd, .85)
    course = [(cx + 26, cy + ch * .5), (cx + 62, cy + 96), (cx + 84, cy + 92), (cx + 132, cy + 22)]
    g += a.path(a.smooth(course), 'none', Tones('rust').md, 1.8, .9, 'stroke-dasharray="5 4"') + a.path('M%s %sl7 7m0 -7l-7 7' % (a.n(course[-1][0] - 3.5), a.n(course[-1][1] - 3.5)), 'none', Tones('rust').md, 2)
    f += a.g(g, a.clip(ch_d)) + a.path(ch_d, 'none', '#B9A98F', 1) + a.path('M%d %dh%dM%d %dv%d' % (cx, cy + 1, cw, cx + 1, cy, ch), 'none', '#4A3427', 2.4, .25)
    f += a.path('M%d %dh84l-150 %dh-84zM%d %dh20l-150 %dh-20z' % (cx + 74, y0, ih, cx + 172, y0, ih), '#fff', o=.16) 
    s += a.front(z, a.g(f, a.clip('M%d %dh%dv%dh-%dz' % (-W, -H, w, H, w))))
    return Item(s, (-W * a.cy, -H * a.cp, W * a.cy + z * -a.sy, W * abs(a.sy) * a.sp + z * a.sp), [(0, 0, W, 18, 150)], a.P(-30, 220, z))


def doormat(a, color='#B58B5A', mark='charcoal', back='charcoal'):
    t, tk, tb = Tones(color), Tones(mark), Tones(back)
    w, d, h = 600, 400, 22
    pts = [a.P(x, y, z) for x in (-w / 2, w / 2) for z in (-d / 2, d / 2) for y in (0, h)]
    s = a.box(-w / 2, w / 2, 0, 4, -d / 2, d / 2, tb, None, False)
    o = [(x, y - d / 2) for x, y in rr_pts(w - 4, d - 4, 10)]
    side = a.poly(hull([a.P(x, 4, z) for x, z in o] + [a.P(x, h, z) for x, z in o]))
    s += a.path(side, a.lin([(0, t.md), (.5, t.sh), (1, t.dp)], 0, 0, 1, 1))
    s += a.path(side, a.pat(4, 9, '<path d="M1 0v9M3 3v6" stroke="%s" stroke-width="1" opacity=".5"/>' % t.xd))
    face = a.rr(-w / 2 + 2, -d / 2 + 2, w - 4, d - 4, 10)
    q = Rand(11)
    tuft = ''.join('<path d="M%.1f %.1fl%.1f %.1f" stroke="%s" stroke-width="1.5" opacity=".6"/>' % (q(0, 22), q(0, 22), q(-4, 4), q(2, 6), c) for c in (t.dp, t.hi, t.dp, t.lt, t.sh, t.hi, t.dp, t.lt, t.xd, t.hi) for _ in (0, 1))
    fibre = a.pat(22, 22, tuft)
    f = a.path(face, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1))
    g = a.path(a.rr(-w / 2 + 26, -d / 2 + 26, w - 52, d - 52, 6), 'none', tk.md, 9, .85) + a.path(a.rr(-w / 2 + 44, -d / 2 + 44, w - 88, d - 88, 4), 'none', tk.md, 3, .8)
    for z in (-60, -20, 20, 60):
        wave = ''.join('q20 -22 40 0t40 0' for _ in range(2))
        g += a.path('M-230 %d%s' % (z, wave), 'none', tk.md, 8, .85) + a.path('M70 %d%s' % (z, wave), 'none', tk.md, 8, .85)
    g += a.mark(0, 0, 132, tk.md, .9) + a.ell(0, 0, 58, 58, 'none', .85, 'stroke="%s" stroke-width="6"' % tk.md)
    s += a.top(h, f + g + a.path(face, fibre))
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs), min(ys), max(xs), max(ys)), [(0, 0, w / 2, d / 2, 16)], a.P(60, h, 40))


def leaf(a, x0, y0, x1, y1, wide, t, bend=0):
    """One broad leaf from stalk to tip, with its middle vein (screen mm)."""
    mx, my = (x0 + x1) / 2, (y0 + y1) / 2
    dx, dy = x1 - x0, y1 - y0
    m = math.hypot(dx, dy)
    nx, ny = -dy / m, dx / m
    c = lambda k: (mx + nx * (k * wide + bend), my + ny * (k * wide + bend))
    d = 'M%sQ%s %sQ%s %sZ' % (a.xy((x0, y0)), a.xy(c(1)), a.xy((x1, y1)), a.xy(c(-1)), a.xy((x0, y0)))
    return a.path(d, a.lin([(0, t.lt), (.5, t.md), (1, t.dp)], 0, 0, 1, 1)) + a.path('M%sQ%s %s' % (a.xy((x0, y0)), a.xy(c(0)), a.xy((x1, y1))), 'none', t.hi, 1.4, .55)


def plantpot(a, color='clay', leaves='forest', plant=True):
    t, tl = Tones(color), Tones(leaves)
    s = a.body(a.lathe([(84, 0), (96, 4), (102, 14), (103, 18)]), a.round_fill(t), t, None, .4) + a.mouth(18, 103, 4, t)
    s += a.path(a.ell(0, 0, 1, 1, 'none') and a.lathe([(74, 10), (80, 20)]), t.dp, o=.5)
    r = 98
    body = a.lathe([(70, 12), (74, 16), (90, 92), (95, 132), (96, 138)])
    s += a.body(body, a.round_fill(t), t, a.speckle(t.xd, 26, 9, 10, .6) if a.view != 'scale' else None)
    for y, k in ((40, 78.6), (56, 82), (72, 85.6)):
        s += arc(a, y, k, 1, t.dp, .35)
    s += a.body(a.lathe([(100, 134), (104, 138), (104, 162), (102, 166)]), a.round_fill(t, .1), t, None, .25)
    s += arc(a, 134, 100, 3, t.dp, .4)
    s += a.streak(104, 140, 162, -42, 6, .35) + a.path(a.smooth([(-78, -120 * a.cp), (-74, -92 * a.cp), (-68, -60 * a.cp)]), 'none', '#fff', 7, .3, a.blur(3))
    s += a.mouth(166, 102, 8, t)
    soil = a.ring(156, 93)
    s += a.ell(soil[0], soil[1], soil[2], soil[3], a.lin([(0, '#3A2A20'), (.6, '#5A4334'), (1, '#6A503E')]))
    if plant:
        x, y = a.P(0, 158)
        q = Rand(5)
        for bx, tx, ty in ((-14, -40, 250), (4, 8, 330), (16, 54, 270)):
            s += a.path(a.smooth([(x + bx, y), (x + (bx + tx) / 2 - 4, y - ty * .45), (x + tx, y - ty)]), 'none', '#6d5a3c', 4.2)
            n = 6 if ty > 300 else 4
            for i in range(n):
                k = .34 + .6 * i / (n - 1)
                px, py = x + bx + (tx - bx) * k, y - ty * k
                sd = -1 if (i + (bx > 0)) % 2 else 1
                ln = q(74, 96) * (1.08 - .3 * k)
                an = math.radians(-90 + sd * q(34, 62))
                s += leaf(a, px, py, px + ln * math.cos(an), py + ln * math.sin(an), 30 * (1.1 - .3 * k), tl if i % 2 else Tones(mix(leaves, 'sage', .35)), q(-6, 6))
            s += leaf(a, x + tx, y - ty, x + tx + q(-14, 14), y - ty - 62, 22, Tones(mix(leaves, 'sage', .5)))
    s += a.path('M%s %sA102 %s 0 0 0 %s %s' % tuple(a.n(v) for v in (-102, a.P(0, 166)[1], 102 * a.sp, 102, a.P(0, 166)[1])), 'none', t.hi, 3, .8)
    top = 550 if plant else 168
    return Item(s, (-132 if plant else -104, -top * a.cp, 132 if plant else 104, 103 * a.sp), [(0, 0, 98, 94, 130)], (-30, -128 * a.cp))


def hooks(a, wood='oak', pin='walnut', bag='oat'):
    """Wall rail with four turned belaying pins; wall view, seen a little from below the pins' ends."""
    t, tp = Tones(wood), Tones(pin)
    w, h, z = 500, 104, 20
    o = rr_pts(w, h, 14, 0, -h / 2, 6)
    sil = a.slab(o, 0, z, 2)
    s = a.path(sil, '#4A3427', o=.34, x='transform="translate(12 20)" ' + a.blur(10)) + a.path(sil, '#4A3427', o=.4, x='transform="translate(3 6)" ' + a.blur(4))
    s += a.path(sil, a.side_fill(t, .2))
    fd = a.outl(inset(o, 1.5))
    f = a.path(fd, a.lin([(0, t.hi), (.4, t.lt), (1, t.md)], 0, 0, .3, 1)) + a.g(a.wood(-w / 2, -h / 2, w, h, t, 5, 13, False, .5), a.clip(fd)) + a.path(fd, 'none', t.hi, 1.4, .7)
    for x in (-226, 226):
        f += a.ell(x, 0, 6.4, 6.4, Tones('brass').dp) + a.ell(x - .6, -.6, 5.2, 5.2, a.lin([(0, '#FFF0C8'), (1, Tones('brass').md)], 0, 0, 1, 1)) + a.path('M%d -2l8 4' % (x - 4), 'none', Tones('brass').xd, 1.6)
    for x in (-162, -54, 54, 162):
        f += a.ell(x + 16, 22, 26, 46, '#4A3427', .3, 'transform="rotate(-28 %d 22)" %s' % (x + 16, a.blur(6)))
    s += a.front(z, f)
    for x in (-162, -54, 54, 162):
        p = [a.P(x, -14 + k * 92, z + k * 104) for k in (0, .2, .34, .42, .7, 1)]
        g = a.lin([(0, tp.hi), (.3, tp.lt), (.65, tp.md), (1, tp.dp)])
        e, c = p[-1], p[3]
        n = math.degrees(math.atan2(p[1][1] - p[0][1], p[1][0] - p[0][0]))
        cross = lambda q, r, fill: a.ell(q[0], q[1], r * .55, r, fill, None, 'transform="rotate(%s %s %s)"' % (a.n(n), a.n(q[0]), a.n(q[1])))
        s += cross((p[0][0] + 1, p[0][1] + 2), 15, tp.xd) + cross(p[0], 13, tp.dp)
        s += a.path(a.taper(p[:4], [24, 22, 24, 28]), g) + cross(c, 14, mix(tp.md, tp.hi, .3)) + a.path(a.taper(p[3:], [17, 25, 20]), g)
        s += a.ell(e[0], e[1], 11, 9, a.rad([(0, tp.hi), (.6, tp.lt), (1, tp.md)], .4, .35, .7))
        s += a.path(a.smooth([(q[0] - 6, q[1]) for q in p[3:]]), 'none', '#fff', 2.6, .4)
    top, low = -h / 2 - 52, h / 2 + 14
    if a.view == 'scale':
        tb = Tones(bag)
        x, y = a.P(-54, 22, z + 40)
        loop = [(x - 62, y + 150), (x - 40, y + 60), (x - 8, y + 2), (x + 8, y + 2), (x + 40, y + 60), (x + 62, y + 150)]
        d = 'M%s %sh190l14 300q-109 18 -218 0z' % (a.n(x - 95), a.n(y + 140))
        s += a.path(d, '#4A3427', o=.3, x='transform="translate(16 20)" ' + a.blur(14)) + a.tube(loop, 13, Tones('tan'), False)
        s += a.path(d, a.lin([(0, tb.lt), (.35, tb.hi), (.7, tb.md), (1, tb.sh)])) + a.path('M%s %sq30 150 10 290M%s %sq-26 160 -4 290' % (a.n(x - 50), a.n(y + 150), a.n(x + 60), a.n(y + 150)), 'none', tb.dp, 8, .22, a.blur(5))
        s += a.path('M%s %sh190' % (a.n(x - 95), a.n(y + 154)), 'none', tb.dp, 2, .5, 'stroke-dasharray="6 4"') + a.mark(x + 2, y + 300, 52, tb.dp, .7)
        s += a.tube(loop[:3][::-1][:2][::-1], 13, Tones('tan'), False)
        low = y + 460
    return Item(s, (-w / 2 * a.cy - 10, top - 20, w / 2 * a.cy + 30, low + 16), [], a.P(-162, 40, z + 40), True)


def tumblers(a, tints=('#C9D8D6',) * 4, water='#C4DADC'):
    """Four cut tumblers like deck prisms, one of them filled."""
    tw = Tones(water)
    s, spots = '', sorted(zip(((-58, -46), (46, -52), (-36, 48), (70, 40)), tints, (0, 1, 0, 0)), key=lambda v: -v[0][0] * a.sy + v[0][1] * a.cy)
    for (x, z), c, full in spots:
        t = Tones(c)
        px, py = a.P(x, 0, z)
        y0 = a.P(x, 12, z)[1]
        s += a.ell(*a.ring(96, 39, x, z), a.lin([(0, t.sh, .35), (.6, t.lt, .2), (1, '#fff', .4)]))
        if full:
            s += a.path(a.lathe([(30, 13), (34, 40), (36.5, 68)], x, z, n=1), a.lin([(0, tw.sh, .8), (.3, tw.hi, .5), (.7, tw.md, .5), (1, tw.sh, .8)])) + a.disc(68, 36.5, a.lin([(0, tw.md), (.5, tw.hi), (1, tw.lt)]), x, z, .85)
        d = a.lathe([(31, 0), (33, 3), (36, 40), (40, 96)], x, z, n=1)
        s += glassy(a, d, c, .62)
        s += a.ell(px, y0, 29, 29 * a.sp + 3, t.dp, .22)
        # cut facets around the lower half
        f = ''
        for k in range(-75, 76, 30):
            m, q = math.radians(k + a.yaw * .3), math.radians(k + 15 + a.yaw * .3)
            f += 'M%sL%sL%s' % (a.xy((px + 32.5 * math.sin(m), a.P(x, 5, z)[1] + 32.5 * math.cos(m) * a.sp)), a.xy((px + 36 * math.sin(m), a.P(x, 38, z)[1] + 36 * math.cos(m) * a.sp)), a.xy((px + 37.4 * math.sin(q), a.P(x, 54, z)[1] + 37.4 * math.cos(q) * a.sp)))
            m2 = math.radians(k + 30 + a.yaw * .3)
            if k < 75:
                f += 'L%s' % a.xy((px + 36 * math.sin(m2), a.P(x, 38, z)[1] + 36 * math.cos(m2) * a.sp))
        s += a.path(f, 'none', '#fff', 1.5, .8) + a.path(f, 'none', t.dp, .6, .5, 'transform="translate(.9 .6)"')
        s += a.path('M%s %sL%s %s' % (a.n(px - 33), a.n(a.P(x, 88, z)[1] + 12 * a.sp), a.n(px - 30), a.n(a.P(x, 58, z)[1] + 14 * a.sp)), 'none', '#fff', 4.4, .8)
        s += arc(a, 96, 39.4, 2.2, t.hi, .95, x, z) + a.ell(*a.ring(96, 39.6, x, z), 'none', .6, 'stroke="%s" stroke-width="1"' % t.dp)
    pts = [a.P(x, y, z) for (x, z), _, _ in spots for y in (0, 96)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs) - 41, min(ys) - 40 * a.sp, max(xs) + 41, max(ys) + 32 * a.sp), [(x, z, 32, 31, 60, .9) for (x, z), _, _ in spots] + [(x, z, 29, 28, 10) for (x, z), _, _ in spots], a.P(-36, 50, 60))


def tray(a, wood='oak', rope='oat', inlay='petrol', laid=True):
    """Serving tray with low walls and two rope handles."""
    t, tr, ti = Tones(wood), Tones(rope), Tones(inlay)
    w, d, h, r = 420, 280, 44, 40
    inner = a.rr(-w / 2 + 12, -d / 2 + 12, w - 24, d - 24, r - 8)
    body, top = prism(a, w, d, r, 0, h)
    s = a.path(body, prism_fill(a, w, d, r, t)) + a.path(body, a.lin([(.5, '#2A1B1E', 0), (1, '#2A1B1E', .25)], 0, 0, 0, 1))
    s += a.path(top, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1))
    # the floor of the tray seen through the opening
    op = a.poly([a.P(x, h, y - d / 2 + 12) for x, y in rr_pts(w - 24, d - 24, r - 8)])
    fl = a.path(op, mix(t.sh, t.dp, .5))
    f = a.path(inner, a.lin([(0, t.md), (.5, t.lt), (1, t.hi)], 0, 0, 1, 1)) + a.g(a.wood(-w / 2, -d / 2, w, d, t, 8, 14, False, .5), a.clip(inner))
    rose = a.ell(0, 0, 74, 74, 'none', .85, 'stroke="%s" stroke-width="4"' % ti.md) + a.ell(0, 0, 62, 62, 'none', .7, 'stroke="%s" stroke-width="1.6"' % ti.md) + a.g(a.mark(0, 0, 104, ti.lt, .95), 'transform="rotate(45)"') + a.mark(0, 0, 138, ti.md, .95)
    f += rose + a.path(inner, 'none', t.dp, 9, .3, a.blur(5))
    s += a.g(fl + a.top(8, f), a.clip(op)) + a.path(op, 'none', t.hi, 1.4, .7)
    # rope handles at both ends
    for k in (-1, 1):
        x = k * w / 2
        pts = [(x - k * 6, h - 14, 62), (x + k * 26, h + 6, 46), (x + k * 36, h + 14, 0), (x + k * 26, h + 6, -46), (x - k * 6, h - 14, -62)]
        p2 = [a.P(*p) for p in pts]
        dd = a.smooth(p2)
        s += a.path(dd, 'none', '#4A3427', 13, .25, 'transform="translate(5 9)" ' + a.blur(4)) + a.path(dd, 'none', tr.dp, 14) + a.path(dd, 'none', tr.md, 12) + a.path(dd, 'none', tr.hi, 12, .75, 'stroke-dasharray="4 6" stroke-linecap="butt"') + a.path(dd, 'none', tr.sh, 1.6, .5)
        for z in (62, -62):
            q = a.P(x - k * 2, h - 15, z)
            s += a.ell(q[0], q[1], 8.5, 8.5, tr.dp) + a.ell(q[0] - 1, q[1] - 1, 7, 7, tr.lt)
    pts = [a.P(x, y, z) for x in (-w / 2 - 36, w / 2 + 36) for z in (-d / 2, d / 2) for y in (0, h)]
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return Item(s, (min(xs) + 20 * abs(a.sy), min(ys), max(xs) - 20 * abs(a.sy), max(ys)), [(0, 0, w / 2, d / 2, 36)], a.P(w / 2 - 70, h, 50))


def saltpig(a, color='sky', wood='oak', salt='#F6F3EC'):
    """Salt cellar with a slanting mouth, a wooden spoon in it."""
    t, tw = Tones(color), Tones(wood)
    prof = [(54, 0), (60, 4), (68, 26), (70, 50), (64, 82), (48, 108), (30, 124), (12, 131), (2, 132)]
    s = a.body(a.lathe(prof), a.round_fill(t, .1), t, a.speckle('#4d5346', 30, 7, 10, .6) if a.view != 'scale' else None, .42)
    low = a.lathe([(54, 0), (60, 4), (66, 18)], front=True)
    s += a.path(low, a.round_fill(Tones('clay'))) + a.path(a.smooth([(66 * math.sin(k), a.P(0, 18)[1] + 66 * math.cos(k) * a.sp) for k in (-1.5, -.8, 0, .8, 1.5)]), 'none', t.hi, 1.6, .6)
    # the mouth looks to the front right, up at an angle
    cx, cy = a.P(20, 74, 46)
    lip = 'transform="rotate(-24 %s %s)"' % (a.n(cx), a.n(cy))
    s += a.ell(cx + 2, cy + 4, 49, 41, '#2A1B1E', .25, lip + ' ' + a.blur(4))
    s += a.ell(cx, cy, 48, 40, a.lin([(0, t.hi), (.5, t.lt), (1, t.sh)], 0, 0, 1, 1), None, lip) + a.ell(cx + .6, cy + .6, 40, 32.5, a.lin([(0, t.xd), (.5, t.dp), (1, t.sh)], 0, 0, 0, 1), None, lip)
    m = 'M%s %sa40 32.5 0 1 0 80 0a40 32.5 0 1 0 -80 0' % (a.n(cx - 39.4), a.n(cy + .6))
    grain = a.speckle('#B9B2A6', 14, 5, 10, .8)
    heap = 'M%s %sq24 -20 44 -14q24 4 40 20v40h-90z' % (a.n(cx - 42), a.n(cy + 16))
    s += '<g %s>' % lip + a.g('<g transform="rotate(24 %s %s)">%s</g>' % (a.n(cx), a.n(cy), a.path(heap, a.lin([(0, '#FFFFFF'), (1, '#D9D2C6')], 0, 0, 0, 1)) + a.path(heap, grain)), a.clip(m)) + '</g>'
    # spoon
    b, e = (cx - 6, cy + 8), (cx + 62, cy - 72)
    s += a.path('M%sL%s' % (a.xy((b[0] + 3, b[1] + 5)), a.xy((cx + 34, cy - 30))), 'none', '#4A3427', 8, .3, a.blur(3))
    s += a.path(a.taper([b, ((b[0] * 2 + e[0]) / 3, (b[1] * 2 + e[1]) / 3), e], [7, 8, 12]), a.lin([(0, tw.hi), (.5, tw.md), (1, tw.dp)], 0, 0, 1, .4)) + a.ell(e[0], e[1], 6.4, 6, tw.lt)
    s += a.path('M%sL%s' % (a.xy((b[0] + 2, b[1] - 6)), a.xy((e[0] - 3, e[1] + 2))), 'none', tw.hi, 1.6, .7)
    s += a.path(a.smooth([(-52, -96 * a.cp), (-62, -66 * a.cp), (-60, -36 * a.cp)]), 'none', '#fff', 7, .4, a.blur(2)) + a.path(a.smooth([(-30, -120 * a.cp), (-42, -108 * a.cp)]), 'none', '#fff', 3, .7)
    # knob on top
    s += a.body(a.lathe([(7, 129), (6, 133), (11, 139), (11, 146), (4, 151)]), a.round_fill(t, .2), t, None, .25)
    x1 = max(70, e[0] + 8)
    return Item(s, (-71, min(-152 * a.cp, e[1] - 6), x1, 62 * a.sp), [(0, 0, 60, 58, 110)], (cx, cy))
