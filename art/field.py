"""Under way and at rest: chart ruler, pencil case, tray, hub; kite, puzzle, boat, blocks, night light; soap, brush,
hot-water bottle, mask, towels; flask, hammock, blanket, compass, binoculars."""
import math
from core import *
from kitchen import lay


def rolled(a, x0, x1, y, z, r, t, tex=None, tex_o=1):
    """Lying roll: lit body, texture; returns (markup, end path)."""
    hl, cap = a.cylx(x0, x1, y, z, r)
    s = a.path(hl, a.lin([(0, t.lt), (.2, t.hi), (.5, t.md), (.85, t.dp), (1, t.sh)], 0, 0, .12, 1))
    if tex:
        s += a.path(hl, tex, o=tex_o)
    return s, cap


def hoop(a, x0, x1, y, z, r, t, tex=None):
    b = a.wrapx(x0, x1, y, z, r)
    return a.path(b, a.lin([(0, t.lt), (.22, t.hi), (.55, t.md), (1, t.dp)], 0, 0, .1, 1)) + (a.path(b, tex) if tex else '')


# ---------------------------------------------------------------- desk
def ruler(a, color='brass', wood='walnut'):
    """A parallel ruler as charts are drawn with: two bars, two arms."""
    t, tw = Tones(color), Tones(wood)
    bar = lambda y: a.rr(-150, y, 300, 27, 2.5)
    link = lambda x: 'M%d -16a7 7 0 0 1 9 -4l32 36a7 7 0 0 1 -10 9l-32 -36a7 7 0 0 1 1 -5z' % x
    grain = lambda y: a.g(a.wood(-150, y, 300, 27, tw, 3 if y < 0 else 8, 7, False, .5), a.clip(bar(y)))
    metal = a.lin([(0, t.lt), (.2, '#FFFFFF'), (.42, t.lt), (.7, t.md), (1, t.sh)], 0, 0, .3, 1)
    b = ''
    for y in (-36, 9):
        b += a.path(bar(y), a.lin([(0, tw.lt), (.5, tw.md), (1, tw.sh)], 0, 0, 1, 1)) + grain(y)
        e = y if y < 0 else y + 19
        b += a.path('M-148 %dh296v8h-296z' % e, metal)
        p = a.pat(10, 8, ''.join('<path d="M%s %sv%s" stroke="%s" stroke-width=".45"/>' % (a.n(k + .5), a.n(0 if y < 0 else 8 - h), h, t.xd) for k, h in enumerate((6.4, 3, 3, 3, 3, 4.8, 3, 3, 3, 3))), 'translate(0 %d)' % e)
        b += a.path('M-140 %dh281v8h-281z' % e, p)
        b += a.path('M-148 %sh296' % a.n(y + .5), 'none', '#fff', .8, .5)
    for x in (-104, 58):
        b += a.path(link(x), '#2a1b1e', o=.35, x='transform="translate(1.5 2.5)" ' + a.blur(1.4)) + a.path(link(x), a.lin([(0, t.hi), (.4, t.lt), (.55, t.md), (1, t.sh)], 0, 0, 1, .8))
        for u, v in ((4, -13), (34, 19)):
            b += a.ell(x + u, v, 4.4, 4.4, t.dp) + a.ell(x + u - .4, v - .5, 3.7, 3.7, a.rad([(0, '#fff'), (.5, t.lt), (1, t.sh)], .35, .3, .8)) + a.path('M%s %sl4 4' % (a.n(x + u - 2), a.n(v - 2)), 'none', t.dp, .9)
    for y in (-14, 14):
        b += a.ell(0, y + (-3 if y < 0 else 3), 5, 5, a.rad([(0, '#fff'), (.45, t.lt), (1, t.dp)], .35, .3, .8))
    sil = bar(-36) + bar(9)
    r = -32 if a.view == 'front' else -4
    s = lay(a, b, sil, 4, r, 0, 3)
    return Item(s, (-138, -106, 140, 106) if a.view == 'front' else (-142, -78, 142, 78), [], (56, -38) if a.view == 'front' else (40, -10), True)


def pencase(a, color='ink', trim='tan', zip='brass'):
    t, tt, tz = Tones(color), Tones(trim), Tones(zip)
    r, L = 36, 108
    s, cap = rolled(a, -L, L, r, 0, r, t, a.canvas(t, 2.2))
    for x in (-L, L - 30):
        s += hoop(a, x, x + 30, r, 0, r + .7, tt)
        e = x + 28 if x < 0 else x + 2
        s += a.stitch(a.wrapx(e, e + .1, r, 0, r + .9), tt, .8, '2.4 2')
    # zip along the top
    y = 2 * r + .4
    q = lambda u0, u1, w: a.poly([a.P(u0, y, -w), a.P(u1, y, -w), a.P(u1, y, w), a.P(u0, y, w)])
    s += a.path(q(-84, 84, 9), mix(t.dp, t.sh, .5)) + a.path(q(-84, 84, 2.4), tz.dp)
    m = a.smooth([a.P(-82, y + .3, 0), a.P(82, y + .3, 0)])
    s += '<path d="%s" stroke="%s" stroke-width="3.4" stroke-dasharray="1 1.1" stroke-linecap="butt"/>' % (m, tz.lt)
    p = a.P(62, y + 2, 0)
    s += '<g transform="translate(%s %s)">%s</g>' % (a.n(p[0]), a.n(p[1]), a.path(a.rr(-7, -4, 14, 7, 2.5), a.lin([(0, tz.hi), (1, tz.dp)], 0, 0, 0, 1)) + a.path('M4 1q5 3 5 9l-2 15q-4 4 -7 -1l0 -15q-1 -5 4 -8z', a.lin([(0, tt.lt), (1, tt.dp)])))
    if a.sy < -.05:
        s += a.path(cap, a.lin([(0, tt.lt), (.5, tt.md), (1, tt.dp)], 0, 0, 1, 1)) + a.path(cap, a.leather(tt))
        _, c2 = a.cylx(0, L, r, 0, r - 5, 20)
        s += a.stitch(c2, tt, .8, '2.4 2')
    # loop to hang it by and a cloth patch
    s += a.tube([(-L + 2, r + 16, 8), (-L - 14, r + 24, 12), (-L - 16, r - 10, 12), (-L + 2, r - 8, 10)], 5, tt)
    if a.sy > -.05:
        k = a.P(0, r, r)
        s += a.mark(k[0], k[1] + 2, 22, t.hi, .6)
    else:
        s += a.front(r - 1, a.mark(-18, -r, 20, t.hi, .6))
    lo = r * .2 + L * abs(a.sy) * a.sp + r * a.sp * .6
    return Item(s, (-L * a.cy - 20, -2 * r * a.cp - L * abs(a.sy) * a.sp - 22, L * a.cy + r * abs(a.sy) + 4, lo), [(0, 0, L, r * .7, 24)], (64 * a.cy, -2 * r * a.cp + 36 * abs(a.sy) * a.sp))


def tray(a, wood='oak', felt='forest', metal='brass'):
    t, tf, tm = Tones(wood), Tones(felt), Tones(metal)
    w, d, h = 130, 72, 34
    s = a.box(-w, w, 0, h, -d, d, t, None, False)
    s += a.front(d, a.g(a.wood(-w, -h, 2 * w, h, t, 5, 6, False, .5), a.clip('M%d %dh%dv%dh%dz' % (-w, -h, 2 * w, h, -2 * w))))
    if a.sy < -.05 and a.view != 'scale':
        s += a.right(w, d, a.g(a.wood(0, -h, 2 * d, h, t, 9, 5, False, .4), a.clip('M0 %dh%dv%dh%dz' % (-h, 2 * d, h, -2 * d))))
    quad = lambda *c: a.poly([a.P(*p) for p in c])
    for x0, x1, z0, z1, k in ((-123, 20, -65, -4, 0), (-123, 20, 2, 65, 1), (27, 123, -65, 65, 2)):
        mouth = quad((x0, h, z0), (x1, h, z0), (x1, h, z1), (x0, h, z1))
        b = a.path(mouth, tf.dp)
        b += a.path(quad((x0, 6, z0), (x1, 6, z0), (x1, 6, z1), (x0, 6, z1)), a.lin([(0, tf.sh), (.5, tf.md), (1, tf.lt)], 0, 0, 1, 1))
        b += a.path(quad((x0, 6, z0), (x1, 6, z0), (x1, h, z0), (x0, h, z0)), a.lin([(0, t.md), (1, t.dp)], 0, 0, 0, 1))
        b += a.path(quad((x0, 6, z0), (x0, 6, z1), (x0, h, z1), (x0, h, z0)), a.lin([(0, t.dp), (1, t.sh)])) if a.sy < -.05 else ''
        b += a.path(quad((x0, 6, z0), (x1, 6, z0), (x1, 6, z0 + 16), (x0, 6, z0 + 16)), '#1d1416', o=.3, x=a.blur(4))
        if k == 0:      # a pencil lies in the long hold
            for z, c in ((-40, 'ochre'), (-24, 'rust')):
                tp = Tones(c)
                b += a.path(quad((-112, 8, z + 5), (8, 8, z + 9), (8, 8, z + 14), (-112, 8, z + 10)), '#1d1416', o=.35, x=a.blur(1.5))
                b += a.path(quad((-112, 14, z), (-8, 14, z + 4), (-8, 14, z + 11), (-112, 14, z + 7)), a.lin([(0, tp.hi), (.5, tp.md), (1, tp.dp)], 0, 0, .1, 1))
                b += a.path(a.poly([a.P(-8, 14, z + 4), a.P(12, 14, z + 8), a.P(-8, 14, z + 11)]), Tones('beech').lt) + a.path(a.poly([a.P(5, 14, z + 6.6), a.P(12, 14, z + 8), a.P(5, 14, z + 9)]), '#332c30')
        if k == 1:      # brass clips
            for i, (x, z, r) in enumerate(((-92, 30, 20), (-58, 38, -34), (-26, 26, 62))):
                b += a.top(8, '<g transform="rotate(%d)">%s%s</g>' % (r, a.path('M-14 -4h22a4 4 0 0 1 0 9h-18a2.6 2.6 0 0 1 0 -6h15', 'none', '#1d1416', 2.4, .35, 'transform="translate(1 2)"'), a.path('M-14 -4h22a4 4 0 0 1 0 9h-18a2.6 2.6 0 0 1 0 -6h15', 'none', tm.lt, 1.9)), 0, x, z)
        if k == 2:      # folded note
            tp = Tones('paper')
            b += a.path(quad((44, 8, -34), (106, 8, -42), (112, 8, 34), (50, 8, 42)), '#1d1416', o=.35, x=a.blur(2)) + a.path(quad((42, 10, -36), (104, 10, -44), (110, 10, 32), (48, 10, 40)), a.lin([(0, '#fff'), (1, tp.sh)], 0, 0, 1, 1))
            for i in range(0 if a.view == 'scale' else 4):
                b += a.path(a.poly([a.P(56 + i, 10, -18 + i * 11), a.P((96 if i < 3 else 80) + i, 10, -23 + i * 11)], False), 'none', tf.md, 1.4, .6)
        s += a.g(b, a.clip(mouth)) + a.path(mouth, 'none', t.dp, .8, .6)
    s += a.path(a.poly([a.P(-w, h, d), a.P(w, h, d)], False), 'none', t.hi, 1.4, .8)
    s += a.front(d, a.path(a.rr(-17, -23, 34, 12, 2), a.lin([(0, tm.hi), (.5, tm.md), (1, tm.dp)], 0, 0, 0, 1)) + a.mark(0, -17, 8, tm.xd, .8))
    k = abs(a.sy)
    return Item(s, (-w * a.cy - d * k, -h * a.cp - d * a.cy * a.sp - w * k * a.sp, w * a.cy + d * k, d * a.cy * a.sp + w * k * a.sp), [(0, 0, w, d, 30)], (-60, -14))


def hub(a, color='graphite', cable='oat', accent='ochre'):
    t, tc = Tones(color), Tones(cable)
    w, h, d = 62, 17, 26
    s = a.tube([(-w + 4, 9, 0), (-w - 22, 9, 0), (-w - 40, 5, 12), (-w - 34, 3, 40), (-w - 4, 2, 54), (-w + 30, 2, 56)], 5, tc, gloss=.3)
    pts = [a.P(*p) for p in ((-w - 2, 9, 0), (-w - 22, 9, 0), (-w - 40, 5, 12), (-w - 34, 3, 40), (-w - 4, 2, 54), (-w + 30, 2, 56))]
    plug = '<path d="%s" stroke="%s" stroke-width="3.6" stroke-dasharray="1.2 2" opacity=".4"/>' % (a.smooth(pts), tc.dp)
    e = a.P(-w + 34, 3, 56)
    ang = math.degrees(math.atan2(-a.sy * a.sp, a.cy))
    plug += '<g transform="translate(%s %s) rotate(%s)">%s</g>' % (a.n(e[0]), a.n(e[1]), a.n(ang), a.path(a.rr(-6, -5.5, 25, 11, 4), a.lin([(0, t.hi), (.4, t.md), (1, t.dp)], 0, 0, 0, 1)) + a.path(a.rr(19, -3.4, 9, 6.8, 1.6), a.lin([(0, '#F2F4F5'), (.5, '#C3C9CD'), (1, '#7d858b')], 0, 0, 0, 1)))
    s += plug
    foot = [(x, z) for x, z in ((u, v - d) for u, v in rr_pts(2 * w, 2 * d, 9, n=6))]
    base = [a.P(x, 0, z) for x, z in inset(foot, 1.5)] + [a.P(x, 1.5, z) for x, z in foot]
    s += a.path(a.poly(hull(base + [a.P(x, h - 1.5, z) for x, z in foot] + [a.P(x, h, z) for x, z in inset(foot, 1.5)])), a.lin([(0, t.md), (.3, t.lt), (.55, t.md), (1, t.dp)], 0, 0, 1, .25))
    topd = a.smooth([(x, z) for x, z in inset(foot, 1.5)], True)
    s += a.top(h, a.path(topd, a.lin([(0, t.hi), (.45, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.path(topd, a.brushed(2, .16)) + a.mark(0, 0, 20, t.dp, .5) + a.ell(-48, 0, 2, 2, Tones(accent).hi) + a.ell(-48, 0, 5, 5, a.rad([(0, '#FFF0C0', .8), (1, '#FFF0C0', 0)])))
    f = ''
    for x in (-38, -12):
        f += a.path(a.rr(x - 9.5, -13, 19, 8.6, 1.4), '#C9CED1') + a.path(a.rr(x - 8.4, -12, 16.8, 6.6, .9), '#202226') + a.path('M%d -9h13v2.4h-13z' % (x - 6.5), Tones(accent).md)
    for x in (15, 38):
        f += a.path(a.rr(x - 7.5, -12, 15, 6, 3), '#C9CED1') + a.path(a.rr(x - 6.4, -11, 12.8, 4, 2), '#202226') + a.path('M%d -9h7' % (x - 3.5), 'none', '#8b9094', 1)
    s += a.front(d, f)
    k = abs(a.sy)
    return Item(s, (-w * a.cy - 44 * a.cy, -h * a.cp - d * a.sp - w * k * a.sp - 2, w * a.cy + d * k, 62 * a.sp + w * k * a.sp * .4 + 4), [(0, 0, w, d, 14)], (8, -2))


# ---------------------------------------------------------------- kids
def kite(a, a1='rust', a2='oat', a3='petrol', tail='ochre'):
    """A two-stick kite with a tail of bows and a wooden reel."""
    c = [Tones(x) for x in (a1, a2, a3, a2)]
    tt, tw = Tones(tail), Tones('beech')
    T, R, B, L, C = (0, -250), (225, -70), (0, 300), (-225, -70), (0, -70)
    tri = lambda *p: a.poly(p)
    sil = tri(T, R, B, L)
    s0 = ''
    tailp = [(0, 300), (30, 336), (-22, 384), (26, 432), (-14, 476)]
    cord = a.smooth(tailp)
    s0 += a.path(cord, 'none', '#4A3427', 3.4, .3, 'transform="translate(6 9)" ' + a.blur(3)) + a.path(cord, 'none', Tones('cognac').md, 4.4) + a.path(cord, 'none', Tones('tan').lt, 2)
    for (x, y), r in zip(tailp[1:], (24, -20, 28, -8)):
        bow = 'M0 0Q-26 -26 -40 -16Q-46 0 -40 16Q-26 24 0 0Q26 -26 40 -16Q46 0 40 16Q26 24 0 0Z'
        s0 += '<g transform="translate(%d %d) rotate(%d)">%s</g>' % (x, y, r, a.path(bow, '#4A3427', o=.28, x='transform="translate(5 8)" ' + a.blur(4)) + a.path(bow, a.lin([(0, tt.lt), (.48, tt.dp), (.52, tt.dp), (1, tt.md)])) + a.ell(0, 0, 7, 9, tt.sh))
    b = s0
    for pts, t, g in (((T, C, L), c[0], 0), ((T, R, C), c[1], 1), ((C, R, B), c[2], 2), ((L, C, B), c[3], 3)):
        d = tri(*pts)
        b += a.path(d, a.lin([(0, t.hi), (.3, t.lt), (.7, t.md), (1, t.sh)], *(((0, 0, 1, 1), (1, 0, 0, 1), (0, 0, 1, .8), (1, 0, 0, 1))[g]))) + (a.path(d, a.canvas(t, 7)) if a.zoomed else '')
    b += a.path(tri(T, C, R), '#fff', o=.12)
    b += a.path('M0 -250V300M-225 -70H225', 'none', '#4A3427', 9, .28, 'transform="translate(4 5)" ' + a.blur(3)) + a.path('M0 -246V296M-221 -70H221', 'none', tw.dp, 8) + a.path('M-.8 -246V296M-221 -71H221', 'none', tw.lt, 5)
    b += a.path(sil, 'none', c[0].dp, 6) + a.stitch(a.poly([(0, -234), (206, -68), (0, 278), (-206, -68)]), c[1], 2.2, '9 7', .7)
    b += a.ell(0, -70, 15, 15, Tones('tan').dp) + a.ell(-1, -71, 12.5, 12.5, Tones('tan').md) + a.mark(0, -70, 17, '#F4E6CC', .9)
    b += a.mark(72, 40, 66, c[2].hi, .55)
    # reel with line
    reel = ''
    for x in (-44, 44):
        reel += a.path(a.rr(x - 8, -52, 16, 104, 8), a.lin([(0, tw.hi), (.5, tw.md), (1, tw.dp)]))
    reel += a.path('M-36 -22h72v44h-72z', a.lin([(0, '#FBF5E8'), (.5, '#E4D8C2'), (1, '#B7A78C')], 0, 0, 0, 1)) + ''.join(a.path('M-36 %dl72 4' % (-20 + i * 6), 'none', '#8E7E64', 1.2, .5) for i in range(7))
    line = a.path('M140 356Q76 330 50 220Q24 90 4 -60', 'none', '#fff', 3, .95)
    b += '<g transform="translate(176 372) rotate(-24)">%s%s</g>' % (a.path(a.rr(-54, -54, 108, 108, 20), '#4A3427', o=.32, x='transform="translate(8 12)" ' + a.blur(8)), reel) + line
    r = 14 if a.view == 'front' else 24
    s = lay(a, b, sil, 8, r, 0, 9)
    return Item(s, (-262, -262, 236, 500) if a.view == 'front' else (-320, -280, 310, 380), [], (24, -40) if a.view == 'front' else (0, -60), True)


def puzzle(a, wood='beech', sea='sea', pieces=('rust', 'chalk', 'ochre', 'petrol', 'blush')):
    """A board with five chunky pieces to lift: whale, lighthouse, boat, island, fish."""
    tw, ts = Tones(wood), Tones(sea)
    P = [Tones(p) for p in pieces]
    whale = 'M-92 34C-104 2 -76 -20 -44 -18C-22 -16 -10 -4 6 -8C14 -12 8 -24 0 -30C14 -32 22 -28 24 -20C28 -28 38 -30 48 -26C40 -20 38 -4 28 10C14 32 -16 44 -48 44C-66 44 -86 44 -92 34Z'
    light = 'M-14 62L-9 -22H-16V-32H-9V-46Q0 -60 9 -46V-32H16V-22H9L14 62Z'
    boat = 'M-40 20H42Q36 44 22 44H-22Q-36 44 -40 20ZM-3 14V-52Q-34 -22 -34 14ZM4 14V-44Q32 -20 34 14Z'
    isle = 'M-52 22C-50 0 -30 -4 -22 -14C-10 -30 10 -28 18 -12C26 -4 50 0 52 22Z'
    fish = 'M-34 0C-22 -24 12 -24 26 -4L44 -18V18L26 4C12 24 -22 24 -34 0Z'
    out = a.rr(-150, -105, 300, 210, 22)
    b = a.path(out, a.lin([(0, tw.hi), (.4, tw.lt), (1, tw.md)], 0, 0, 1, 1)) + a.g(a.wood(-150, -105, 300, 210, tw, 4, 11, False, .45), a.clip(out)) + a.path(out, 'none', tw.hi, 1.6, .8)
    inner = a.rr(-134, -90, 268, 180, 14)
    b += a.path(inner, a.lin([(0, ts.dp), (.08, ts.sh), (.5, ts.md), (1, ts.lt)], 0, 0, 1, 1)) + a.path(inner, 'none', '#000', 1.4, .2)
    for y in (-60, -28, 30, 62):
        b += a.path('M-124 %dq12 -7 24 0t24 0t24 0t24 0t24 0t24 0t24 0t24 0t24 0t24 0' % y, 'none', ts.hi, 1.6, .35)

    def piece(d, t, x, y, r=0, k=1, extra='', lift=7):
        return '<g transform="translate(%d %d) rotate(%d) scale(%s)">%s%s%s%s</g>' % (x, y, r, k, a.path(d, '#2a1b1e', o=.42, x='transform="translate(%d %d)" %s' % (lift * .9, lift * 1.2, a.blur(lift * .5))), a.path(d, t.dp, x='transform="translate(1.6 3.2)"'), a.path(d, a.lin([(0, t.hi), (.4, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.path(d, 'none', t.hi, 1.1, .7), extra)
    eye = a.ell(-70, 6, 3.4, 3.6, '#26222a') + a.path('M-88 22q14 8 30 4', 'none', P[3].dp, 2.2, .7)
    b += piece(whale, P[3], -36, 34, 0, .95, eye)
    stripes = a.path('M-11 4H11L12 22H-12Z', P[0].md) + a.path('M-13 40H13L14 58H-14Z', P[0].md) + a.ell(0, -38, 4, 5, P[2].lt) + a.path('M-16 -22H16v-4H-16z', P[0].sh)
    b += piece(light, P[1], 96, 8, 0, 1.2, stripes)
    b += piece(boat, P[0], -84, -38, 0, .82, a.path('M-30 4Q-28 -16 -8 -34V4Z', P[1].lt, o=.85))
    b += piece(isle, P[2], 18, -52, 0, .9, a.path('M-30 14q30 -10 60 0', 'none', P[2].dp, 2.2, .5))
    if a.view == 'front':
        b += a.path(a.poly([]) if False else fish, ts.dp, o=.55, x='transform="translate(50 66) rotate(-8) scale(.78)"')
        b += piece(fish, P[4], 178, 86, 26, .95, a.ell(-18, -4, 2.6, 2.8, '#26222a') + a.path('M-4 -10q7 10 0 20', 'none', P[4].dp, 2, .7), 5)
    else:
        b += piece(fish, P[4], 54, 66, -8, .78, a.ell(-18, -4, 2.6, 2.8, '#26222a') + a.path('M-4 -10q7 10 0 20', 'none', P[4].dp, 2, .7))
    r = -8 if a.view == 'front' else 8
    s = lay(a, b, out, 9, r, 0, 5)
    return Item(s, (-166, -132, 206, 138) if a.view == 'front' else (-186, -132, 186, 112), [], (-30, 30) if a.view == 'front' else (-40, 16), True)


def boat(a, hull_c='rust', deck='chalk', cabin='beech', funnel='petrol'):
    th, td, tc, tf = Tones(hull_c), Tones(deck), Tones(cabin), Tones(funnel)
    d = 36
    side = [(-84, 2), (-74, 0), (72, 0), (96, 22), (110, 46), (96, 45), (40, 40), (-40, 40), (-86, 44), (-92, 40)]
    plan = [(-88, -30), (-60, -36), (30, -36), (78, -22), (104, 0), (78, 22), (30, 36), (-60, 36), (-88, 30)]
    low = [(x * .86 - 3, z * .7) for x, z in plan]
    pts = [a.P(x, 1, z) for x, z in low] + [a.P(x, 10, z * .9) for x, z in plan] + [a.P(x, 40 + max(0, (x - 20)) * .1, z) for x, z in plan]
    s = a.path(a.poly(hull(pts)), a.lin([(0, th.lt), (.3, th.md), (.75, th.sh), (1, th.dp)], 0, 0, .5, 1))
    strake = [a.P(x, 29 + max(0, (x - 20)) * .1, z * 1.0) for x, z in plan[4:]]
    s += a.path(a.smooth(strake), 'none', td.lt, 5, .95)
    rim = [a.P(x, 40 + max(0, (x - 20)) * .1, z) for x, z in plan]
    s += a.path(a.smooth(rim, True), a.lin([(0, td.hi), (.6, td.lt), (1, td.md)], 0, 0, 1, 1)) + a.path(a.smooth(rim, True), 'none', th.dp, 3.6) + a.path(a.smooth(rim, True), 'none', th.lt, 2)
    deckp = [a.P(x * .9, 39, z * .84) for x, z in plan]
    s += a.path(a.smooth(deckp, True), '#2a1b1e', o=.12)
    # hold with a round peg passenger
    s += a.ell(*a.ring(40, 15, 66), th.dp, .4) + a.body(a.lathe([(11, 38), (12, 46), (11, 58)], 66), a.round_fill(Tones('ochre')), Tones('ochre'), None, .2) + a.path(a.lathe([(3, 57), (10.5, 62), (12, 69), (9, 77), (2, 80)], 66), a.round_fill(Tones('skin'))) + a.path(a.lathe([(12, 72), (11.6, 76), (7, 82), (1, 84)], 66), a.round_fill(tf))
    p = a.P(66, 68, 11)
    s += a.ell(p[0] - 3.6, p[1], 1.3, 1.5, '#2a2226') + a.ell(p[0] + 3.6, p[1], 1.3, 1.5, '#2a2226')
    s += a.box(-66, 34, 40, 70, -24, 24, tc)
    s += a.front(24, a.g(a.wood(-66, -70, 100, 30, tc, 6, 6, False, .45), a.clip('M-66 -70h100v30h-100z')) + ''.join(a.ell(x, -55, 8.5, 8.5, tf.dp) + a.ell(x, -55, 6.6, 6.6, a.lin([(0, td.lt), (1, mix(td.md, tf.lt, .4))], 0, 0, 1, 1)) for x in (-46, -16, 14)))
    s += a.box(-72, 40, 70, 77, -28, 28, td, None, False)
    s += a.box(-10, 30, 77, 98, -18, 18, tc, None, False) + a.front(18, a.path(a.rr(-4, -94, 28, 11, 3), tf.dp) + a.path(a.rr(-3, -93, 26, 9, 2.4), td.md))
    s += a.box(-14, 34, 98, 103, -21, 21, td, None, False)
    fx = -40
    s += a.body(a.lathe([(13, 77), (13, 116)], fx), a.round_fill(tf), tf, None, .25) + a.path(a.band(13.3, 98, 108, -90, 90, fx), a.lin([(0, td.md), (.3, '#fff'), (1, td.sh)]))
    s += a.ell(*a.ring(116, 13, fx), tf.lt) + a.ell(*a.ring(116, 9.5, fx), tf.xd)
    k = abs(a.sy)
    return Item(s, (-94 * a.cy - 18 * k, -120 * a.cp - 14 * a.sp - 26 * k * a.sp, 112 * a.cy, 36 * a.cy * a.sp + 60 * k * a.sp), [(4, 0, 82, 27, 40)], (-10, -62))


def blocks(a, c1='petrol', c2='ochre', c3='rust', c4='sage', wood='beech'):
    t1, t2, t3, t4, tw = (Tones(c) for c in (c1, c2, c3, c4, wood))
    z = 24
    g = lambda x, y, w, h, zz, sd: a.front(zz, a.g(a.wood(x, -y - h, w, h, tw, sd, 6, False, .45), a.clip('M%d %dh%dv%dh%dz' % (x, -y - h, w, h, -w))))
    s = ''
    # lower course: cube, arch, cube
    s += a.box(-124, -76, 0, 48, -z, z, t1)
    arch = 'M-64 0V-48H64V0H36A36 32 0 0 0 -36 0Z'
    ap = [(-64, 0), (-64, 48), (64, 48), (64, 0)]
    if a.sy < -.05:      # soffit seen through the arch
        s += a.path(a.poly([a.P(-64, 48, z), a.P(64, 48, z), a.P(64, 48, -z), a.P(-64, 48, -z)]), mix(tw.hi, tw.lt, .45)) + a.path(a.poly([a.P(64, 0, z), a.P(64, 48, z), a.P(64, 48, -z), a.P(64, 0, -z)]), a.lin([(0, tw.sh), (1, mix(tw.sh, tw.dp, .8))], 0, 0, 0, 1))
        q = [(36 * math.cos(math.radians(k)), 32 * math.sin(math.radians(k))) for k in range(90, 181, 15)]
        s += a.path(a.poly([a.P(x, y, z) for x, y in q] + [a.P(x, y, -z) for x, y in q[::-1]]), a.lin([(0, tw.md), (1, tw.dp)]))
    else:
        s += a.path(a.poly([a.P(-64, 48, -z), a.P(64, 48, -z), a.P(64, 48, z), a.P(-64, 48, z)]), mix(tw.hi, tw.lt, .45))
    s += a.front(z, a.path(arch, a.lin([(0, tw.lt), (.5, tw.md), (1, tw.sh)], 0, 0, 1, 1)) + a.g(a.wood(-64, -48, 128, 48, tw, 3, 7, False, .45), a.clip(arch)))
    s += a.box(76, 124, 0, 48, -z, z, t4)
    # second course
    s += a.box(-112, -16, 48, 72, -z + 2, z - 2, t3) + a.box(8, 104, 48, 72, -z + 2, z - 2, tw) + g(8, 48, 96, 24, z - 2, 9)
    # third: column, cube, roof
    s += a.body(a.lathe([(19, 72), (19, 118)], -88), a.round_fill(t2), t2, None, .25) + a.disc(118, 19, a.lin([(0, t2.hi), (1, t2.lt)], 0, 0, 1, 1), -88)
    s += a.box(-58, -12, 72, 118, -20, 20, tw) + g(-58, 72, 46, 46, 20, 12) + a.front(20, a.ell(-35, -95, 11, 11, t1.md) + a.mark(-35, -95, 15, t1.hi, .9))
    s += a.box(32, 80, 72, 120, -20, 20, t1)
    roof = [(22, 120), (90, 120), (56, 158)]
    s += a.path(a.slab(roof, -22, 22), a.lin([(0, t3.md), (1, t3.dp)])) + a.front(22, a.path(a.outl(roof), a.lin([(0, t3.lt), (.6, t3.md), (1, t3.sh)], 0, 0, 1, 1)))
    roof2 = [(-112, 118), (-4, 118), (-4, 134), (-112, 134)]
    s += a.box(-108, -4, 118, 134, -18, 18, t4)
    bx, by = a.P(-56, 155)
    s += a.ell(bx + 4, by + 19, 17, 5, '#2a1b1e', .3, a.blur(2)) + a.ell(bx, by, 21, 21, a.rad([(0, t2.hi), (.45, t2.md), (1, t2.dp)], .34, .3, .8))
    # one block on the floor
    s += a.box(96, 134, 0, 38, 50, 88, t2) if a.sy < -.05 else ''
    k = abs(a.sy)
    return Item(s, (-126 * a.cy - z * k, -178 * a.cp - 10, 136 * a.cy + (70 if k else 0) * k, z * a.sp + (60 if k else 0) * a.sp + 126 * k * a.sp * .8), [(0, 0, 124, z, 50)] + ([(115, 69, 19, 18, 20)] if k else []), (-30, -104))


def nightlight(a, color='rust', body='chalk', lit=True):
    """A lighthouse that glows."""
    t, tb = Tones(color), Tones(body)
    s = ''
    gx, gy = a.P(0, 158)
    if lit:
        s += a.ell(gx, gy, 130, 130, a.rad([(0, '#FFE9A8', .85), (.35, '#FFE3A0', .35), (1, '#FFE3A0', 0)]))
    s += a.body(a.lathe([(50, 0), (54, 4), (54, 12), (50, 16)]), a.round_fill(Tones('oak')), Tones('oak'), None, .3) + a.disc(16, 50, a.lin([(0, Tones('oak').hi), (1, Tones('oak').md)], 0, 0, 1, 1))
    tower = [(41, 15), (39.5, 26), (33, 80), (28.5, 132), (28, 138)]
    d = a.lathe(tower)
    s += a.body(d, a.round_fill(tb), tb, None, .3)
    R = lambda y: 41 - (y - 15) * .107
    for y0, y1 in ((34, 62), (90, 116)):
        seg = a.lathe([(R(y0) + .5, y0), (R(y1) + .5, y1)], front=True)
        s += a.path(seg, a.round_fill(t))
    m = a.yaw * .6
    dx = lambda y, r: (r * math.sin(math.radians(m)), a.P(0, y)[1] + r * math.cos(math.radians(m)) * a.sp)
    x, y = dx(20, 40)
    s += '<g transform="translate(%s %s)">%s</g>' % (a.n(x), a.n(y), a.path('M-9 2V-14A9 10 0 0 1 9 -14V2Z', t.dp) + a.path('M-7 2V-14A7 8 0 0 1 7 -14V2Z', mix(t.sh, t.dp, .4)) + a.ell(4, -6, 1.3, 1.3, Tones('brass').hi))
    for yy in (72, 122):
        x, y = dx(yy, R(yy))
        s += a.path(a.rr(x - 5, y - 9, 10, 15, 5), tb.dp, o=.8) + a.path(a.rr(x - 3.8, y - 7.8, 7.6, 12.6, 3.8), '#FFE7A6' if lit else tb.sh)
    # gallery
    s += a.body(a.lathe([(30, 136), (38, 141), (38, 146)]), a.round_fill(t), t, None, .3) + a.disc(146, 38, a.lin([(0, t.hi), (.6, t.lt), (1, t.md)], 0, 0, 1, 1))
    lamp = a.lathe([(24, 146), (25, 152), (25, 172), (23, 178)])
    s += a.path(lamp, a.lin([(0, '#F6D27A'), (.3, '#FFFBEA'), (.6, '#FFEDB5'), (1, '#E7B95A')] if lit else [(0, tb.sh), (.3, '#fff'), (1, tb.sh)]))
    on = lambda y, r, k: (r * math.sin(math.radians(k)), a.P(0, y)[1] + r * math.cos(math.radians(k)) * a.sp)
    bars = lambda y0, y1, r, ks: ''.join('M%sL%s' % (a.xy(on(y0, r, k)), a.xy(on(y1, r, k))) for k in ks)
    s += a.path(bars(147, 178, 25, (-66, -22, 22, 66)), 'none', t.dp, 1.8) if a.view != 'scale' else ''
    s += a.path(a.band(38, 154, 156.2, -82, 82, n=6), t.dp) + a.path(bars(146, 155, 38, (-80, -53, -27, 0, 27, 53, 80)), 'none', t.dp, 1.6)
    s += a.body(a.lathe([(31, 176), (32, 180), (27, 192), (16, 202), (5, 207)]), a.round_fill(t), t, None, .2) + a.path(a.lathe([(5, 206), (6.5, 211), (4, 217), (1, 219)]), a.round_fill(Tones('brass')))
    s += a.streak(33, 30, 130, -46, 6, .3, blur=1.5) if a.view != 'scale' else ''
    if lit:
        s += a.ell(gx, gy, 46, 34, a.rad([(0, '#FFF6D6', .75), (1, '#FFF6D6', 0)]))
    return Item(s, (-56, -222 * a.cp - 4, 56, 54 * a.sp + 4), [(0, 0, 53, 51, 120)], (0, -156 * a.cp))


# ---------------------------------------------------------------- body
def soap(a, color='sage', rope='oat', wrap='ink'):
    """A bar on a rope, and a second one in its paper."""
    t, tr, tw = Tones(color), Tones(rope), Tones(wrap)
    s = ''
    # wrapped bar, standing behind
    s += a.box(22, 92, 0, 98, -46, -12, Tones('paper'), None, False)
    s += a.front(-12, a.path('M22 -70h70v46h-70z', a.lin([(0, tw.lt), (.5, tw.md), (1, tw.sh)])) + a.mark(57, -53, 18, '#F4E6CC', .95) + a.path('M44 -34h26M48 -29h18', 'none', '#F4E6CC', 1.3, .8))
    if a.sy < -.05:
        s += a.right(92, -12, a.path('M0 -70h34v46h-34z', mix(tw.sh, tw.dp, .5)))
    o = rr_pts(84, 96, 26, -34, 0, 7)
    z = 15
    rp = [(-44, 92, 2), (-62, 128, 0), (-46, 158, -2), (-20, 156, -2), (-10, 128, 0), (-26, 92, 2)]
    cord = a.smooth([a.P(*p) for p in rp])
    s += a.path(cord, 'none', tr.dp, 7.4) + a.path(cord, 'none', tr.md, 6) + '<path d="%s" stroke="%s" stroke-width="5.4" stroke-dasharray="1.6 2.6" opacity=".6"/>' % (cord, tr.dp) + a.path(cord, 'none', tr.hi, 1.8, .6, 'transform="translate(-1.2 -.8)"')
    s += a.path(a.slab(o, -z, z, 7), a.side_fill(t))
    fd = a.outl(inset(o, 6))
    f = a.path(fd, a.lin([(0, t.hi), (.35, t.lt), (.75, t.md), (1, t.sh)], 0, 0, 1, 1)) + a.path(fd, a.speckle(t.dp, 26, 5, 7, .6))
    f += a.path(a.outl(inset(o, 15)), 'none', t.dp, 2, .5) + a.path(a.outl(inset(o, 15)), 'none', t.hi, 1.6, .8, 'transform="translate(1 1.4)"')
    f += a.mark(-33, -47, 34, t.hi, .9) + a.mark(-34, -48, 34, t.dp, .75)
    f += a.ell(-58, -80, 13, 6, '#fff', .5, 'transform="rotate(-38 -58 -80)" ' + a.blur(2))
    s += a.front(z - 1, f)
    hole = a.P(-35, 88, z - 4)
    s += a.ell(hole[0], hole[1], 12, 4.6, t.dp, .55)
    for dx in (-6, 6):
        s += a.ell(hole[0] + dx, hole[1] - 1, 3.8, 3.4, tr.sh)
    k = abs(a.sy)
    return Item(s, (-80 * a.cy - 10, -164 * a.cp - 4, 94 * a.cy + 2, 16 * a.sp + 40 * k * a.sp + 4), [(-34, 0, 38, 13, 50), (57, -29, 35, 17, 60)], (-32 * a.cy, -48))


def brush(a, wood='walnut', pad='blush', cord='oat'):
    t, tp = Tones(wood), Tones(pad)
    head = 'M-24 -13C-12 -34 14 -56 52 -56C92 -56 118 -32 118 0C118 32 92 56 52 56C14 56 -12 34 -24 13Q-32 8.500 -46 8.500L-116 12Q-131 12 -133 0Q-131 -12 -116 -12L-46 -8.500Q-32 -8.500 -24 -13Z'
    cush = 'M2 0C2 -26 22 -45 52 -45C84 -45 106 -26 106 0C106 26 84 45 52 45C22 45 2 26 2 0Z'
    b = a.path(head, t.dp, x='transform="translate(1 3)"') + a.path(head, a.lin([(0, t.hi), (.3, t.lt), (.65, t.md), (1, t.sh)], 0, 0, .3, 1)) + a.g(a.wood(-134, -60, 252, 120, t, 11, 10, False, .5), a.clip(head))
    b += a.path('M-112 -6Q-60 -4 -34 -4', 'none', '#fff', 2.4, .35, a.blur(.8)) + a.path('M-10 -22C8 -44 30 -51 52 -51', 'none', '#fff', 2, .4, a.blur(.8))
    b += a.path(cush, t.xd, o=.5, x='transform="translate(-1 -1.6)"') + a.path(cush, a.rad([(0, tp.hi), (.55, tp.lt), (.85, tp.md), (1, tp.sh)], .42, .36, .7))
    pins = ''
    pin = a.symbol(a.path('M0 0l3.500 4.500', 'none', '#3b2a28', 2, .22) + a.ell(0, 0, 2.1, 2.1, t.dp) + a.ell(-.5, -.6, 1.3, 1.3, t.lt))
    for j in range(-4, 5):
        for i in range(12):
            x, y = 4 + i * 9 + (4.5 if j % 2 else 0), j * 9.4
            if ((x - 54) / 46) ** 2 + (y / 39) ** 2 < 1:
                pins += a.use(pin, x, y)
    b += pins
    b += a.ell(-120, 0, 4.4, 4.4, t.xd) + a.ell(-120, .8, 3, 3, '#5b4a3c')
    tc = Tones(cord)
    loop = a.smooth([(-120, 0), (-142, -12), (-168, -18), (-182, -4), (-170, 10), (-144, 8), (-121, 1)])
    lp = a.path(loop, 'none', '#4A3427', 3, .35, 'transform="translate(2 4)" ' + a.blur(1.6)) + a.path(loop, 'none', tc.dp, 3.4) + a.path(loop, 'none', tc.lt, 2.2)
    b += lp + a.mark(-70, 0, 14, Tones('brass').lt, .9)
    r = -40 if a.view == 'front' else -14
    s = lay(a, b, head, 9, r, 0, 4)
    return Item(s, (-140, -116, 132, 134) if a.view == 'front' else (-180, -82, 142, 86), [], (40, -34) if a.view == 'front' else (40, -20), True)


def bottlebag(a, color='oat', detail='rust', stopper='ink'):
    """Hot-water bottle in a knitted coat."""
    t, tq, tk = Tones(color), Tones(detail), Tones(stopper)
    z = 22
    out = [(-78, 6), (-60, 0), (60, 0), (78, 6), (90, 26), (93, 90), (90, 170), (82, 200), (62, 216), (38, 224), (30, 236), (30, 262), (-30, 262), (-30, 236), (-38, 224), (-62, 216), (-82, 200), (-90, 170), (-93, 90), (-90, 26)]
    s = ''
    # bottle neck and stopper show above the collar
    s += a.body(a.lathe([(20, 252), (19, 268), (23, 276), (23, 282)]), a.round_fill(tk), tk, None, .2) + a.disc(282, 23, a.lin([(0, tk.hi), (1, tk.md)], 0, 0, 1, 1)) + a.disc(282, 17, tk.dp)
    s += a.body(a.lathe([(13, 280), (14, 286), (12, 294)]), a.round_fill(Tones('charcoal')), Tones('charcoal'), None, .2) + a.disc(294, 12, Tones('graphite').lt)
    fz = a.fuzz(2.2, .25) if a.view != 'scale' else ''
    body = a.slab(out, -z, z, 16)
    fd = a.smooth([(x, -y) for x, y in inset(out, 5)], True)
    f = a.path(fd, a.lin([(0, t.hi), (.3, t.lt), (.7, t.md), (1, t.sh)], 0, 0, 1, 1)) + a.path(fd, a.knit(t, 9, .5))
    knot = 'M-10 6q-1 -13 10 -16q10 -3 9 -13'
    one = a.symbol(a.path(knot, 'none', t.hi, 8.4, .9) + a.path(knot, 'none', t.dp, 1, .45, 'transform="translate(4 2.4)"'))
    col_ = a.symbol(a.path('M0 -6V-206', 'none', t.dp, 27, .22, a.blur(2)) + ''.join(a.use(one, 0, -y) for y in range(14, 204, 24)))
    cable = ''.join(a.use(col_, x, 0) for x in (-46, 0, 46))
    f += a.g(cable, a.clip('M-88 -214H88V-18H-88z'))
    f += a.g(a.path('M-100 -19H100V4H-100zM-100 -240', a.ribs(t, 6)) + a.path('M-40 -262H40V-226H-40Z', a.ribs(t, 6)) + a.path('M-32 -250H32V-240H-32Z', tq.md, o=.95) + a.path('M-32 -250H32V-240H-32Z', a.ribs(tq, 6)) + a.path('M-95 -14H95V-5H-95Z', tq.md, o=.95) + a.path('M-95 -14H95V-5H-95Z', a.ribs(tq, 6)), a.clip(fd))
    f += a.path(fd, a.lin([(0, '#fff', .2), (.4, '#fff', 0), (.7, '#2a1b1e', 0), (1, '#2a1b1e', .3)], 0, 0, 1, .6))
    s += a.g(a.path(body, a.side_fill(t)) + a.path(body, a.knit(t, 9, .5)) + a.front(z - 2, f), fz)
    s += a.front(z, a.path(a.rr(64, -70, 19, 28, 2), Tones('cognac').md) + a.mark(73.5, -56, 12, '#F4E6CC', .9))
    return Item(s, (-95 * a.cy - 12 * abs(a.sy), -298 * a.cp - 4, 95 * a.cy + 14 * abs(a.sy), z * a.sp + 60 * abs(a.sy) * a.sp + 4), [(0, 0, 82, 20, 120)], (0, -190 * a.cp))


def mask(a, color='ink', strap='oat', moon='brass'):
    t, ts, tm = Tones(color), Tones(strap), Tones(moon)
    sh = 'M-104 -8C-104 -38 -76 -48 -48 -46C-24 -44 -12 -40 0 -40C12 -40 24 -44 48 -46C76 -48 104 -38 104 -8C104 28 82 46 54 46C30 46 18 28 10 18Q0 8 -10 18C-18 28 -30 46 -54 46C-82 46 -104 28 -104 -8Z'
    st = a.smooth([(-100, -10), (-132, -46), (-118, -92), (-50, -112), (30, -112), (112, -96), (134, -50), (100, -10)])
    b = a.path(st, 'none', '#4A3427', 15, .3, 'transform="translate(4 6)" ' + a.blur(3)) + a.path(st, 'none', ts.dp, 15) + a.path(st, 'none', ts.md, 13) + a.path(st, 'none', ts.hi, 4, .6, 'transform="translate(-1 -2)"')
    b += '<path d="%s" stroke="%s" stroke-width="13" stroke-dasharray="1 3.4" stroke-linecap="butt" opacity=".35"/>' % (st, ts.dp)
    b += a.path(a.rr(-20, -119, 26, 15, 2), a.lin([(0, tm.hi), (.5, tm.md), (1, tm.dp)], 0, 0, 1, 1)) + a.path(a.rr(-15, -115, 16, 7, 1), ts.dp)
    b += a.path(sh, '#2a1b1e', o=.35, x='transform="translate(3 6)" ' + a.blur(4))
    b += a.path(sh, t.dp, x='transform="translate(.5 2.500)"') + a.path(sh, a.lin([(0, t.lt), (.25, t.md), (.6, t.sh), (1, t.dp)], 0, 0, .7, 1))
    silk = a.path('M-96 -14C-60 -34 -20 -26 10 -34C50 -44 80 -34 100 -16C70 -28 40 -22 8 -20C-28 -18 -60 -22 -96 -14Z', t.hi, o=.55, x=a.blur(5)) + a.path('M-90 18C-70 4 -48 8 -34 22C-50 16 -66 20 -80 34Z', t.hi, o=.4, x=a.blur(4)) + a.path('M40 30C52 10 80 8 94 4C84 18 62 24 52 42Z', t.hi, o=.35, x=a.blur(4))
    b += a.g(silk, a.clip(sh))
    b += a.path(sh, 'none', ts.md, 3.4) + a.path(sh, 'none', ts.hi, 1, .8, 'transform="translate(-.5 -.7)"')
    for k in (-1, 1):      # closed eyes, embroidered
        b += a.path('M%d 2q22 16 44 0' % (k * 52 - 22), 'none', tm.lt, 2.6)
        for i in range(5):
            x = k * 52 - 18 + i * 9
            b += a.path('M%d %sl%s 7' % (x, a.n(4 + (7 - abs(i - 2) * 2.4)), a.n((i - 2) * 1.6)), 'none', tm.lt, 2)
    r = -12 if a.view == 'front' else 4
    s = lay(a, b, sh, 3, r, 0, 4)
    return Item(s, (-140, -134, 138, 74) if a.view == 'front' else (-150, -112, 146, 62), [], (-50, 18) if a.view == 'front' else (-40, 0), True)


def towels(a, color='sea', stripe='chalk', second='chalk'):
    t, ts, t2 = Tones(color), Tones(stripe), Tones(second)
    terry = lambda tt: a.canvas(tt, 4) if a.view == 'scale' else a.speckle(tt.dp, 7, 6, 9, .55)
    fz = a.fuzz(2.6, .2) if a.view != 'scale' else ''
    w, d = 150, 104

    def folded(y, h, tt, st):
        s = ''
        n = 3
        for i in range(n):
            k = h / n
            o = rr_pts(2 * w - i % 2 * 6, k + 1.5, k * .48, -(i % 2) * 2, y + i * k, 2)
            s += a.path(a.slab(o, -d, d, 5), a.lin([(0, tt.hi), (.3, tt.lt), (.7, tt.md), (1, tt.sh)], 0, 0, 1, .35)) + a.path(a.slab(o, -d, d, 5), terry(tt))
            s += '' if a.view == 'scale' else a.front(d - 1, a.path('M%d %sh%d' % (-w + 14, a.n(-y - i * k - .6), 2 * w - 28), 'none', tt.dp, 2.4, .5))
        quad = lambda x0, x1: a.path(a.poly([a.P(x0, y + h + 1, -d + 3), a.P(x1, y + h + 1, -d + 3), a.P(x1, y + h + 1, d - 3), a.P(x0, y + h + 1, d - 3)]), st.lt, o=.95) + a.front(d, a.path('M%d %sh%dv%sh-%dz' % (x0, a.n(-y - h), x1 - x0, a.n(h / n), x1 - x0), a.lin([(0, st.lt), (1, st.sh)], 0, 0, 0, 1)))
        s += quad(64, 88) + quad(96, 102)
        return s
    s = folded(0, 56, t2, t) + a.front(d, a.path('M-150 -57h300v6h-300z', '#2a1b1e', o=.2, x=a.blur(3))) + folded(57, 56, t, ts)
    # a rolled one on top
    r = 40
    b, cap = rolled(a, -128, 110, 114 + r, -8, r, t, terry(t))
    b += hoop(a, 58, 80, 114 + r, -8, r + .8, ts, a.ribs(ts, 5)) + hoop(a, 88, 93, 114 + r, -8, r + .8, ts)
    if a.sy < -.05:
        b += a.path(cap, t.md) + ''.join(a.path(a.cylx(0, 110, 114 + r, -8, q, 16)[1], 'none', t.dp if i % 2 else t.hi, 4, .55) for i, q in enumerate((34, 27, 20, 13, 6)))
    s = a.g(s + a.front(60, a.path('M-120 -116h230v7h-230z', '#2a1b1e', o=.22, x=a.blur(4))) + b, fz)
    # hanging loop
    s += a.tube([(-w + 2, 76, d - 20), (-w - 16, 70, d - 10), (-w - 14, 52, d - 6), (-w + 4, 62, d - 14)], 6, ts)
    k = abs(a.sy)
    return Item(s, (-w * a.cy - d * k - 12, -(114 + 2 * r) * a.cp - 60 * k * a.sp - 6, w * a.cy + d * k, d * a.cy * a.sp + w * k * a.sp), [(0, 0, w, d * .7, 90)], (40, -100))


# ---------------------------------------------------------------- outdoor
def flask(a, color='forest', metal='steel', strap='tan'):
    t, tm, ts = Tones(color), Tones(metal), Tones(strap)
    r, h = 37, 196
    s = a.body(a.lathe([(34, 0), (36.5, 3), (36.5, 12)]), a.metal_fill(tm), tm, None, .2)
    d = a.lathe([(36.5, 11), (r, 14), (r, 20), (r, h - 26), (r, h - 20), (35.5, h - 10), (32, h), (28, h + 7), (26, h + 10)])
    s += a.body(d, a.round_fill(t), t, a.speckle(t.hi, 16, 8, 9, .35), .35)
    s += a.body(a.lathe([(26, h + 9), (26, h + 18)]), a.metal_fill(tm), tm, None, .2)
    # cup used as a lid
    c = a.lathe([(30, h + 16), (31.5, h + 19), (31.5, h + 56), (30, h + 62), (27, h + 64)])
    s += a.body(c, a.metal_fill(tm), tm, None, .15) + a.path(c, a.brushed(3, .2)) + a.disc(h + 64, 27, a.lin([(0, tm.hi), (.5, tm.md), (1, '#fff')], 0, 0, 1, 1)) + a.disc(h + 64, 19, a.lin([(0, tm.sh), (1, tm.lt)], 0, 0, 1, 1))
    s += a.path(a.lathe([(31.8, h + 22), (31.8, h + 26)], front=True), t.md)
    # leather sling with a rivet
    m = a.yaw * .5
    s += a.path(a.band(r + .6, h - 40, h - 26, -100, 100), a.lin([(0, ts.sh), (.25, ts.hi), (.6, ts.md), (1, ts.dp)])) + a.path(a.band(r + .6, h - 40, h - 26, -100, 100), a.leather(ts, 3))
    s += a.tube([(r - 1, h - 33, 0), (r + 20, h - 24, 6), (r + 26, h - 64, 10), (r + 14, h - 104, 12), (r + 2, h - 78, 10), (r - 2, h - 38, 6)], 6.4, ts)
    x, y = r * math.sin(math.radians(m)), r * math.cos(math.radians(m)) * a.sp
    s += a.mark(x, a.P(0, 92)[1] + y, 22, t.hi, .85) + a.path('M%s %sh16' % (a.n(x - 8), a.n(a.P(0, 74)[1] + y)), 'none', t.hi, 1.4, .6)
    s += a.streak(r, 18, h - 20, -44, 7, .28, blur=1.6)
    return Item(s, (-r - 2, -(h + 66) * a.cp - 24 * a.sp, r + 30, r * a.sp + 4), [(0, 0, 36, 35, 160)], (4, -(h - 10) * a.cp))


def hammock(a, c1='petrol', c2='chalk', c3='ochre', wood='oak'):
    tw, tr = Tones(wood), Tones('oat')
    T = [Tones(c) for c in (c1, c2, c3)]
    X, Z, top = 760, 390, 560
    yy = lambda x: 130 + (top - 130) * (abs(x) / X) ** 2.2
    zz = lambda x, k: k * Z * (.98 + .02 * math.cos(x / X * 3.14))
    sag = lambda k: -40 * (1 - k * k)
    pt = lambda x, k: a.P(x, yy(x) + sag(k), zz(x, k))
    xs = [X * i / 4 for i in range(-4, 5)]
    s = ''
    ring = lambda e: (e * 980, 740, 0)
    cords = ''
    for e in (-1, 1):
        for i in range(5 if a.view == 'scale' else 9):
            k = -1 + i / (2 if a.view == 'scale' else 4)
            p, q = a.P(e * X, yy(X) + sag(k) * .2, Z * k), a.P(*ring(e))
            cords += a.path('M%sL%s' % (a.xy(p), a.xy(q)), 'none', tr.dp if i % 2 else tr.md, 7)
        q, u = a.P(*ring(e)), a.P(e * 1090, 815, 0)
        cords += a.path('M%sL%s' % (a.xy(q), a.xy(u)), 'none', tr.dp, 15) + a.path('M%sL%s' % (a.xy(q), a.xy(u)), 'none', tr.hi, 7)
        cords += a.ell(q[0], q[1], 26, 26, 'none', None, 'stroke="%s" stroke-width="13"' % Tones('steel').sh) + a.ell(q[0] - 2, q[1] - 2, 26, 26, 'none', None, 'stroke="%s" stroke-width="5"' % Tones('steel').hi)
    # cloth: long stripes, far edge first
    ks = [-1, -.78, -.56, -.5, -.28, -.06, 0, .22, .44, .5, .72, .94, 1]
    pick = (0, 1, 2, 1, 0, 2, 0, 1, 2, 1, 0, 0)
    s += cords
    for i in range(len(ks) - 1):
        t = T[pick[i]]
        d = a.smooth([pt(x, ks[i]) for x in xs]) + a.smooth([pt(x, ks[i + 1]) for x in xs[::-1]], head='L') + 'Z'
        s += a.path(d, a.lin([(0, t.lt), (.2, t.md), (.42, t.sh), (.55, t.md), (.85, t.lt), (1, t.hi)]))
    whole = a.smooth([pt(x, -1) for x in xs]) + a.smooth([pt(x, 1) for x in xs[::-1]], head='L') + 'Z'
    s += a.path(whole, a.lin([(0, '#2a1b1e', .05), (.35, '#2a1b1e', .28), (.6, '#2a1b1e', .05), (1, '#fff', .2)], 0, 0, 0, 1))
    near = [pt(x, 1) for x in xs]
    s += a.path(a.smooth(near), 'none', T[0].dp, 14) + a.path(a.smooth(near), 'none', T[0].lt, 6)
    fr = ''
    m = 13 if a.view == 'scale' else 25
    for i in range(m):      # fringe along the near edge
        x = -X * .94 + i * X * 1.88 / (m - 1)
        p = pt(x, 1)
        fr += 'M%sl%s %s' % (a.xy(p), a.n(4 - (i % 3) * 4), a.n(62 + (i % 2) * 10))
    s += a.path(fr, 'none', T[1].sh, 10, .9) + a.path(fr, 'none', T[1].hi, 5, .9)
    for e in (-1, 1):      # spreader bars
        b0, b1 = a.P(e * X, yy(X) + 6, -Z - 46), a.P(e * X, yy(X) + 6, Z + 46)
        s += a.path('M%sL%s' % (a.xy(b0), a.xy(b1)), 'none', tw.dp, 44) + a.path('M%sL%s' % (a.xy(b0), a.xy(b1)), 'none', tw.md, 36, x='transform="translate(-2 -3)"') + a.path('M%sL%s' % (a.xy(b0), a.xy(b1)), 'none', tw.hi, 10, .7, 'transform="translate(-6 -9)"')
    k = abs(a.sy)
    return Item(s, (-1100 * a.cy, -830 * a.cp - 440 * k * a.sp, 1100 * a.cy, Z * a.sp + 60 + 160 * k * a.sp), [(0, 0, 560, 455, 60, .9)], (-120 * a.cy, -110))


def picnic(a, c1='rust', c2='chalk', c3='ink', strap='cognac'):
    t, t2, t3, ts = Tones(c1), Tones(c2), Tones(c3), Tones(strap)
    r, L = 92, 300
    # check in both ways, drawn as one tile
    u = 96
    f = .001 if a.view == 'scale' else 0
    plaid = a.pat(u, u, '<path d="M0 0h%dv%dH0z" fill="%s"/><path d="M0 0h34v%dH0z" fill="%s" opacity=".62"/><path d="M0 0h%dv34H0z" fill="%s" opacity=".62"/><path d="M62 0h7v%dh-7zM0 62h%dv7H0z" fill="%s" opacity=".75"/><path d="M50 0h3v%dh-3zM0 50h%dv3H0z" fill="%s" opacity=".6"/>' % (u, u, t2.lt, u, t.md, u, t.md, u, u, t3.md, u, u, Tones('ochre').md))
    hl, cap = a.cylx(-L, L, r, 0, r)
    s = a.path(hl, t2.md) + a.path(hl, plaid) + (a.path(hl, a.twill(t, 6)) if a.view != 'scale' else '') + a.path(hl, a.lin([(0, '#fff', .1), (.22, '#fff', .42), (.5, '#2a1b1e', .04), (.86, '#2a1b1e', .5), (1, '#2a1b1e', .3)], 0, 0, .12, 1))
    flap = a.wrapx(-L, L, r, 0, r + .5)
    edge = [a.P(x, r + r * math.sin(.5), r * math.cos(.5)) for x in (-L, L)]
    s += a.path('M%sL%s' % (a.xy(edge[0]), a.xy(edge[1])), 'none', '#2a1b1e', 6, .35) + a.path('M%sL%s' % (a.xy(edge[0]), a.xy(edge[1])), 'none', t2.hi, 2.4, .7, 'transform="translate(0 -4)"')
    if a.sy < -.05:
        s += a.path(cap, t3.sh)
        for i, q in enumerate((84, 60, 36, 14) if a.view == 'scale' else (86, 72, 58, 44, 30, 16)):
            s += a.path(a.cylx(0, L, r, 0, q, 18)[1], 'none', (t.md, t2.md)[i % 2], 8) + a.path(a.cylx(0, L, r, 0, q - 6, 18)[1], 'none', t3.dp, 2.4)
        s += a.path(cap, a.lin([(0, '#fff', .12), (1, '#101820', .3)], 0, 0, 1, 1))
    for x in (-150, 122):
        w_ = a.wrapx(x, x + 28, r, 0, r + 2)
        s += a.path(w_, ts.md) + a.path(w_, a.lin([(0, '#fff', .08), (.2, '#fff', .3), (.5, '#1d1416', 0), (1, '#1d1416', .5)], 0, 0, .1, 1)) + a.stitch(a.wrapx(x + 4, x + 4.1, r, 0, r + 2.2) + a.wrapx(x + 24, x + 24.1, r, 0, r + 2.2), ts, 1.6, '6 4')
        y, z = r + (r + 3) * math.sin(.25), (r + 3) * math.cos(.25)
        p = a.P(x + 14, y, z)
        tb = Tones('brass')
        s += '<g transform="translate(%s %s)">%s</g>' % (a.n(p[0]), a.n(p[1]), a.path(a.rr(-20, -15, 40, 32, 5), 'none', tb.dp, 6) + a.path(a.rr(-20, -16, 40, 32, 5), 'none', tb.lt, 3.6) + a.path('M0 -14v26', 'none', tb.hi, 3))
    hd = [(-136, 2 * r + 2, 0), (-124, 2 * r + 40, 0), (-60, 2 * r + 66, 0), (60, 2 * r + 66, 0), (124, 2 * r + 40, 0), (136, 2 * r + 2, 0)]
    s += a.tube(hd, 17, ts) + a.stitch(a.smooth([a.P(x, y + 1, z) for x, y, z in hd[1:5]]), ts, 1.6, '6 4')
    for x in (-136, 136):
        p = a.P(x, 2 * r + 3, 0)
        s += a.ell(p[0], p[1], 17, 10, ts.dp) + a.ell(p[0], p[1] - 2, 6, 4, Tones('brass').lt)
    lo = 20 + L * abs(a.sy) * a.sp + r * a.sp * .4
    return Item(s, (-L * a.cy - 14, -(2 * r + 76) * a.cp - L * abs(a.sy) * a.sp * .4, L * a.cy + r * abs(a.sy) + 10, lo), [(0, 0, L, r * .7, 60)], (134 * a.cy, -130 * a.cp))


def compass(a, case='brass', dial='paper', rose='rust'):
    t, td, tr = Tones(case), Tones(dial), Tones(rose)
    dark = sum(int(td.md[i:i + 2], 16) for i in (1, 3, 5)) < 420
    ink = '#F6EEDB' if dark else '#2B2A30'
    R, h = 46, 17
    pl = lambda ang, rad: (math.sin(math.radians(ang)) * rad, -math.cos(math.radians(ang)) * rad)
    face = a.ell(0, 0, R, R, a.lin([(0, '#fff'), (.25, t.lt), (.5, t.sh), (.72, t.lt), (1, t.dp)], 0, 0, 1, 1)) + a.ell(0, 0, R - 3.4, R - 3.4, a.lin([(0, t.dp), (.5, t.md), (1, t.hi)], 0, 0, 1, 1))
    face += a.ell(0, 0, R - 6, R - 6, a.rad([(0, td.hi), (.65, td.md), (1, td.sh)], .42, .38, .7))
    ticks = ''
    for i in range(72):
        w = 6 if i % 18 == 0 else 4.4 if i % 6 == 0 else 2.4
        (x0, y0), (x1, y1) = pl(i * 5, R - 7.4), pl(i * 5, R - 7.4 - w)
        ticks += 'M%.1f %.1fL%.1f %.1f' % (x0, y0, x1, y1)
    face += a.path(ticks, 'none', ink, .55, .85) + a.ell(0, 0, 26, 26, 'none', .6, 'stroke="%s" stroke-width=".5"' % ink)
    for k, ln, w in ((45, 19, 5), (135, 19, 5), (225, 19, 5), (315, 19, 5), (0, 28, 6), (90, 28, 6), (180, 28, 6), (270, 28, 6)):
        (tx, ty), (lx, ly), (rx, ry) = pl(k, ln), pl(k - 45, w), pl(k + 45, w)
        c = tr if k % 90 == 0 else Tones('petrol')
        face += a.path('M0 0L%.1f %.1fL%.1f %.1fZ' % (lx, ly, tx, ty), c.lt if k % 90 else c.md) + a.path('M0 0L%.1f %.1fL%.1f %.1fZ' % (rx, ry, tx, ty), c.dp)
    nx = pl(24, 31)
    l, r_ = pl(114, 3.4), pl(-66, 3.4)
    needle = 'M%.1f %.1fL%.1f %.1fL%.1f %.1fZ'
    face += a.path((needle % (nx + l + r_)), '#000', o=.25, x='transform="translate(1.5 2)"') + a.path(needle % (nx + l + r_), '#B4442E') + a.path(needle % ((-nx[0], -nx[1]) + l + r_), '#E9E6DE') + a.path(needle % ((-nx[0], -nx[1]) + l + r_), 'none', '#6c6c70', .4)
    face += a.ell(0, 0, 3.2, 3.2, a.rad([(0, '#fff'), (.5, t.lt), (1, t.dp)], .35, .3, .8))
    face += a.path('M-34 -20A40 40 0 0 1 14 -37L-16 33A40 40 0 0 1 -37 12z', '#fff', o=.16)
    crown = a.path(a.rr(-5, -R - 11, 10, 13, 2.4), a.lin([(0, t.dp), (.3, t.hi), (.6, t.md), (1, t.dp)])) + a.ell(0, -R - 19, 11, 11, 'none', None, 'stroke="%s" stroke-width="4.4"' % t.dp) + a.ell(-.5, -R - 19.6, 11, 11, 'none', None, 'stroke="%s" stroke-width="2.200"' % t.hi)
    tc = Tones('walnut')
    cord = a.smooth([(0, -R - 28), (26, -R - 44), (70, -R - 38), (92, -R + 2), (88, 30), (70, 44), (60, 28), (72, -R + 24), (62, -R - 18), (28, -R - 32), (2, -R - 27)])
    lan = a.path(cord, 'none', '#4A3427', 4, .35, 'transform="translate(2 4)" ' + a.blur(2)) + a.path(cord, 'none', tc.dp, 4.4) + a.path(cord, 'none', tc.lt, 2.4, .9)
    sil = 'M-46 0a46 46 0 1 0 92 0a46 46 0 1 0 -92 0'
    if a.view == 'front':
        s = lay(a, lan + crown + face, sil, 7, 16, 0, 5)
        return Item(s, (-52, -92, 104, 78), [], (-4, -4), True)
    s = lay(a, lan + crown, sil, 4, 16, 0, 4)
    s += a.path(a.poly(hull([a.P(x, y, z) for y in (1, h) for x, z in disc_pts(R)])), a.lin([(0, t.dp), (.12, t.md), (.3, '#fff'), (.42, t.lt), (.7, t.md), (1, t.dp)])) + ''.join(a.path(a.band(R + .1, y, y + 1.4, -80, 80), t.dp, o=.5) for y in (4, 8))
    s += a.top(h, face, 16)
    return Item(s, (-58, -94, 118, 62), [], (0, -14), True)


def binoculars(a, color='forest', metal='graphite', strap='cognac'):
    t, tm, ts = Tones(color), Tones(metal), Tones(strap)
    s = a.tube([(-50, 96, -8), (-92, 74, -4), (-104, 20, 14), (-84, 2, 44), (-20, 2, 60), (50, 2, 58), (96, 2, 36), (104, 22, 12), (92, 74, -4), (50, 96, -8)], 7, ts) if a.sy > -.05 else a.tube([(50, 96, -8), (88, 74, -4), (104, 20, 14), (84, 2, 48), (20, 2, 66), (-40, 2, 66), (-74, 2, 50)], 7, ts)
    # bridge between the barrels
    s += a.box(-22, 22, 60, 104, -9, 9, tm, None, False)

    def barrel(x=0):
        b = a.body(a.lathe([(27, 0), (28.5, 2), (28.5, 10)], x), a.round_fill(tm), tm, None, .2)
        b += a.body(a.lathe([(28, 10), (28, 50), (24, 66), (22, 78), (22, 104), (19, 112)], x), a.round_fill(t), t, a.leather(t, 3.4) if a.view != 'scale' else None, .35)
        b += a.path(a.lathe([(28.6, 10), (28.6, 13)], x, front=True), a.metal_fill(Tones('brass')))
        b += a.body(a.lathe([(17, 111), (17, 120)], x), a.metal_fill(tm), tm, None, .2)
        b += a.body(a.lathe([(19, 119), (20, 122), (20, 138), (18, 142)], x), a.round_fill(tm), tm, a.ribs(tm, 4, o=.3), .2)
        cx, cy, rx, ry = a.ring(142, 18, x)
        b += a.ell(cx, cy, rx, ry, tm.lt) + a.ell(cx, cy, rx * .74, ry * .74, a.lin([(0, '#1d2630'), (.5, '#3d5a6b'), (1, '#9fbac4')], 0, 0, 1, 1)) + a.ell(cx - rx * .25, cy - ry * .2, rx * .22, ry * .2, '#fff', .7)
        if a.view != 'scale':
            b += a.streak(27, 14, 50, -42, 7, .28, x, blur=1.4) + a.streak(21, 76, 104, -42, 7, .25, x, blur=1.4)
        return b
    one = a.symbol(barrel(0))
    s += a.use(one, *a.P(-36, 0)) + a.use(one, *a.P(36, 0))
    # focus wheel and hinge
    s += a.body(a.lathe([(8, 56), (8, 108)], 0, 6), a.metal_fill(tm), tm, None, .2)
    s += a.body(a.lathe([(14, 98), (15, 100), (15, 116), (14, 118)], 0, 4), a.round_fill(tm), tm, a.ribs(tm, 3.4, o=.5), .2) + a.disc(118, 14, a.lin([(0, tm.hi), (1, tm.md)], 0, 0, 1, 1), 0, 4) + a.disc(118, 5, Tones('brass').lt, 0, 4)
    s += a.body(a.lathe([(9, 50), (10, 53), (10, 60)], 0, 6), a.metal_fill(Tones('brass')), Tones('brass'), None, .2)
    for x in () if a.view == 'scale' else (-36, 36):
        m = a.yaw * .5
        s += a.mark(a.P(x, 0)[0] + 28 * math.sin(math.radians(m)), a.P(x, 32)[1] + 28 * a.sp, 13, Tones('brass').lt, .9)
    k = abs(a.sy)
    return Item(s, (-108 * a.cy if not k else -84, -146 * a.cp - 18 * a.sp - 24 * k * a.sp - 4, 108 * a.cy if not k else 112 * a.cy, 64 * a.sp + 40 * k * a.sp + 6), [(-36, 0, 28, 27, 90), (36, 0, 28, 27, 90)], (22 * a.cy, -112 * a.cp))
