"""Cloth and its kin: cardigan, shirt, mittens, gloves, headband, hat, umbrella, belt, shoes, small bags."""
import math
from core import *
from bags import cloth_face, buckle
from wear import cloth, edge, flip, folded


def on(a, r, deg, y):
    """Screen point on an upright cylinder around the origin, 0 degrees towards +z."""
    th = math.radians(deg)
    return a.P(r * math.sin(th), y, r * math.cos(th))


def button(a, x, y, r, t):
    s = a.ell(x + r * .12, y + r * .25, r * 1.05, r * 1.05, '#4A3427', .4) + a.ell(x, y, r, r, t.dp)
    s += a.ell(x - r * .06, y - r * .08, r * .9, r * .9, a.lin([(0, t.hi), (1, t.md)], 0, 0, 1, 1))
    return s + ''.join(a.ell(x + dx * r, y, r * .15, r * .15, t.xd) for dx in (-.26, .26))


def cardigan(a, color='forest', buttons='walnut'):
    t, tb = Tones(color), Tones(buttons)
    kn, rb = a.knit(t, 9), a.ribs(t, 7)
    if a.view != 'front':
        v = 'M-62 -164L-8 -20L8 -20L62 -164Z'
        lb, rt = 'M-62 -164L-88 -164L-14 -16L6 -26Z', 'M62 -164L88 -164L15 -14L15 164L-13 164L-13 -20Z'
        top = a.path(v, a.lin([(0, t.xd), (1, t.dp)], 0, 0, 0, 1)) + a.path('M-60 -164Q0 -140 60 -164L54 -150Q0 -124 -54 -150Z', t.sh)
        for d in (lb, rt):
            top += a.drop(d, 3, 4, 4, .35) + a.path(d, a.lin([(0, t.hi), (1, t.md)])) + a.path(d, rb) + edge(a, d, t)
        top += ''.join(button(a, 1, y, 10, tb) for y in (14, 68, 122)) + a.path('M-128 -160Q-116 0 -126 160M128 -160Q116 0 126 160', 'none', t.dp, 3, .35)
        return folded(a, t, kn, 2, top, 290, 330, 36)
    sl = 'M-150 -238C-196 -214 -226 -150 -252 -20L-276 128C-280 144 -270 152 -254 154L-212 160C-200 162 -194 156 -192 144L-158 -40Z'
    cf = 'M-276 128C-280 144 -270 152 -254 154L-212 160C-200 162 -194 156 -192 144L-185 106L-269 92Z'
    body = 'M-80 -262C-120 -256 -146 -244 -160 -226C-150 -120 -152 60 -150 234C-150 246 -142 250 -130 250L130 250C142 250 150 246 150 234C152 60 150 -120 160 -226C146 -244 120 -256 80 -262L0 -44Z'
    hem = 'M-150 204L-150 234C-150 246 -142 250 -130 250L130 250C142 250 150 246 150 234L150 204Q0 212 -150 204Z'
    lb, rt = 'M-60 -272L-90 -262L-20 -40L14 -58Z', 'M60 -272L90 -262L17 -38L17 251L-15 251L-15 -44Z'
    s = ''.join(a.drop(d, 9, 12, 9, .26) for d in (body, sl, flip(sl)))
    for d, c, k in ((sl, cf, 1), (flip(sl), flip(cf), -1)):
        s += cloth(a, d, t, kn, [('M%d -120Q%d -20 %d 60Q%d -20 %d -100Z' % tuple(-k * v for v in (214, 236, 246, 206, 190)), 1)]) + edge(a, d, t)
        s += a.path(c, a.lin([(0, t.lt), (1, t.sh)], 0, 0, 1, .4)) + a.path(c, a.ribs(t, 7, 'rotate(%d)' % (10 * k))) + edge(a, c, t)
    s += a.path('M-82 -264Q0 -286 82 -264L20 -40L-20 -40Z', a.lin([(0, t.dp), (.5, t.xd)], 0, 0, 0, 1)) + a.path('M-82 -264Q0 -286 82 -264L20 -40L-20 -40Z', kn, o=.4)
    nb = 'M-66 -270Q0 -290 66 -270L58 -246Q0 -262 -58 -246Z'
    s += a.path(nb, t.sh) + a.path(nb, rb) + a.path(a.rr(-15, -252, 30, 15, 2), '#F4EEE2')
    s += a.drop(body, 0, 3, 5, .3)
    s += cloth(a, body, t, kn, [('M-130 -190Q-100 0 -138 190Q-60 40 -100 -190Z', 1), ('M140 -200Q90 -20 140 190Q160 0 140 -200Z', 1), ('M-60 -60Q-30 60 -60 180Q-10 60 -30 -60Z', 0), ('M70 60Q100 120 50 200Q130 150 110 50Z', 1)])
    s += edge(a, body, t) + a.path(hem, a.lin([(0, t.lt), (1, t.sh)], 0, 0, 1, .3)) + a.path(hem, rb) + edge(a, hem, t)
    for x in (-128, 44):
        p, r = 'M%d 88h84v92q0 8 -8 8h-68q-8 0 -8 -8z' % x, 'M%d 88h84v22h-84z' % x
        s += a.drop(p, 2, 5, 4, .3) + a.path(p, a.lin([(0, t.lt), (1, t.sh)], 0, 0, 1, 1)) + a.path(p, kn) + edge(a, p, t) + a.path(r, t.lt) + a.path(r, rb) + edge(a, r, t)
    for d in (lb, rt):
        s += a.drop(d, 2, 5, 4, .32) + a.path(d, a.lin([(0, t.hi), (1, t.md)])) + a.path(d, a.ribs(t, 7, 'rotate(90)' if d is rt else 'rotate(70)')) + edge(a, d, t)
    s += ''.join(button(a, 1, y, 10.5, tb) for y in (-20, 40, 100, 160, 220))
    return Item(s, (-280, -288, 280, 254), [], (10, -30), True)


def headband(a, color='ochre'):
    t = Tones(color)
    r, h, m = 90, 96, 48
    sq = lambda d: 1 - .52 * math.exp(-(((d + 180) % 360 - 180) / 26.0) ** 2)
    lv = lambda d, k: m + (h / 2) * k * sq(d)
    rim = a.smooth([on(a, r, d, lv(d, 1)) for d in range(0, 360, 15)], True)
    s = a.path(rim, a.lin([(0, t.xd), (.5, t.dp), (1, t.sh)]))
    back = ''.join(a.smooth([on(a, r * .98, d, lv(d, k)) for d in range(int(100 - a.yaw), int(262 - a.yaw), 16)]) for k in (.72, .44, .16))
    s += a.g(a.path(back, 'none', t.xd, 4, .45), a.clip(rim))
    vis = [-89 - a.yaw + i * 178 / 24 for i in range(25)]
    f = a.smooth([on(a, r, d, lv(d, 1)) for d in vis]) + a.smooth([on(a, r, d, lv(d, -1)) for d in vis[::-1]], head='L') + 'Z'
    s += a.path(f, a.round_fill(t)) + a.path(f, a.lin([(0, '#fff', .16), (.4, t.xd, 0), (1, t.xd, .38)], 0, 0, 0, 1))
    ks = [-.86, -.62, -.38, -.13, .13, .38, .62, .86]
    ln = ''.join(a.smooth([on(a, r, d, lv(d, k)) for d in vis[::2 if a.view != 'scale' else 4]]) for k in ks)
    s += a.g(a.path(ln, 'none', t.xd, 3, .34) + a.path(ln, 'none', t.hi, 2.6, .34, 'transform="translate(0 4.5)"'), a.clip(f))
    s += a.path(f, a.knit(t, 5, .26)) if a.view != 'scale' else ''
    w = lambda k: 15 + 4 * abs(k)
    ys = [-1, -.6, -.2, .2, .6, 1]
    kn = a.smooth([on(a, r * 1.05, -w(k), m + 37 * k) for k in ys]) + a.smooth([on(a, r * 1.05, w(k), m + 37 * k) for k in ys[::-1]], head='L') + 'Z'
    cx = on(a, r, 0, m)[0]
    s += a.path(kn, t.xd, o=.5, x='transform="translate(5 4)" ' + a.blur(4))
    s += a.path(kn, a.lin([(0, t.lt), (.3, t.hi), (.7, t.md), (1, t.dp)])) + a.path(kn, a.lin([(0, '#fff', .2), (.5, t.xd, 0), (1, t.xd, .4)], 0, 0, 0, 1))
    vl = ''.join(a.smooth([on(a, r * 1.05, w(k) * u, m + 37 * k) for k in ys]) for u in (-.72, -.36, 0, .36, .72))
    s += a.g(a.path(vl, 'none', t.xd, 2.6, .38) + a.path(vl, 'none', t.hi, 2.2, .4, 'transform="translate(3.2 0)"'), a.clip(kn))
    return Item(s, (-r * 1.06, -h * a.cp - r * a.sp, r * 1.06, r * a.sp), [(0, 0, r * .96, r * .95, 60)], (cx + 14, -m * a.cp + r * a.sp * .6))


def buckethat(a, color='olive', band='oat'):
    t, tb = Tones(color), Tones(band)
    cv = a.canvas(t, 4)
    brim = a.lathe([(138, 0), (137, 4), (117, 32), (96, 60)])
    s = a.path(brim, a.round_fill(t)) + a.path(brim, cv) + a.path(brim, a.lin([(0, t.xd, .38), (.34, t.xd, 0), (1, t.xd, .22)], 0, 0, 0, 1))
    ring = ''
    for k in range(1, 8):
        u = k / 8
        cx, cy, rx, ry = a.ring(3 + 54 * u, 138 - 42 * u)
        ring += 'M%s %sA%s %s 0 0 0 %s %s' % (a.n(cx - rx), a.n(cy), a.n(rx), a.n(ry), a.n(cx + rx), a.n(cy))
    s += a.g(a.path(ring, 'none', t.dp, 1.3, .5) + ('' if a.view == 'scale' else a.path(ring, 'none', t.hi, 1.1, .6, 'stroke-dasharray="4 3" transform="translate(0 1.8)"')), a.clip(brim))
    cx, cy, rx, ry = a.ring(2, 138)
    s += a.g(a.path('M%s %sA%s %s 0 0 0 %s %s' % (a.n(cx - rx), a.n(cy), a.n(rx), a.n(ry), a.n(cx + rx), a.n(cy)), 'none', t.hi, 2, .5), a.clip(brim))
    crown = a.lathe([(95, 50), (93, 66), (89, 118), (85, 132), (76, 139)])
    s += a.path(a.lathe([(104, 42), (99, 58)], front=True), t.xd, o=.45, x=a.blur(6))
    s += a.path(crown, a.round_fill(t)) + a.path(crown, cv) + a.path(crown, a.lin([(0, '#fff', .12), (.5, t.xd, 0), (1, t.xd, .3)], 0, 0, 0, 1))
    s += a.disc(137, 82, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.disc(137, 82, cv)
    c, y, x2, y2 = a.ring(136, 76)
    s += '' if a.view == 'scale' else a.path('M%s %sA%s %s 0 0 0 %s %s' % (a.n(c - x2), a.n(y), a.n(x2), a.n(y2), a.n(c + x2), a.n(y)), 'none', t.hi, 1.2, .7, 'stroke-dasharray="4 3"')
    lo, hi = -88 - a.yaw, 88 - a.yaw
    bd = a.band(94.5, 56, 76, lo + a.yaw, hi + a.yaw)
    s += a.path(bd, a.lin([(0, tb.sh), (.25, tb.hi), (.7, tb.md), (1, tb.dp)])) + a.path(bd, a.canvas(tb, 3)) + edge(a, bd, tb)
    for d in (46, 58):
        x, y = on(a, 91, d, 104)
        s += a.ell(x, y, 5, 5, Tones('brass').dp) + a.ell(x - .4, y - .5, 3.9, 3.9, Tones('brass').lt) + a.ell(x, y, 2.1, 2.1, t.xd)
    d = 24
    p = [on(a, 95.4, d + u, v) for u, v in ((-9, 57), (9, 57), (9, 75), (-9, 75))]
    tl = Tones('cognac')
    mx, my = on(a, 95.4, d, 66)
    s += a.path(a.poly(p), a.lin([(0, tl.lt), (1, tl.sh)], 0, 0, 1, 1)) + a.mark(mx, my, 13, tl.xd)
    return Item(s, (-139, -139 * a.cp - 78 * a.sp, 139, 138 * a.sp), [(0, 0, 136, 134, 70)], (46, -62))


def washbag(a, color='petrol', trim='cognac', metal='brass'):
    t, tr, tm = Tones(color), Tones(trim), Tones(metal)
    d2 = 60
    out = rr_pts(260, 150, (58, 58, 20, 20), n=5)
    cv = a.canvas(t, 3.6)
    s = a.tube([(-126, 84, -8), (-150, 96, 0), (-158, 70, 4), (-150, 42, 6), (-127, 40, 4)], 13, tr)
    body = a.slab(out, -d2, d2, 18)
    s += a.path(body, a.side_fill(t)) + a.path(body, cv)
    low = a.slab(rr_pts(260, 46, (2, 2, 20, 20)), -d2, d2, 8)
    s += a.g(a.path(low, a.side_fill(tr, .2)) + a.path(low, a.leather(tr, 6)), a.clip(body))
    zc = [(-128, 96), (-122, 122), (-100, 144), (-70, 151), (70, 151), (100, 144), (122, 122), (128, 96)]
    zp = a.smooth([a.P(x, y, 0) for x, y in zc])
    s += a.path(zp, 'none', t.dp, 15) + a.path(zp, 'none', mix(t.dp, '#000000', .3), 8) + a.path(zp, 'none', tm.md, 4, x='stroke-dasharray="2.2 2.6"')
    fd = a.outl(inset(out, 12))
    f = cloth_face(a, fd, t, cv, [('M-100 -120q30 20 20 70q-26 -30 -20 -70z', 1), ('M60 -126q46 20 40 80q-20 -50 -40 -80z', 1), ('M-20 -126q20 30 0 70q-20 -30 0 -70z', 0)])
    f += a.g(a.path('M-140 -46h280v60h-280z', a.lin([(0, tr.lt), (.5, tr.md), (1, tr.sh)], 0, 0, 1, 1)) + a.path('M-140 -46h280v60h-280z', a.leather(tr, 6)), a.clip(fd))
    f += a.path('M-118 -46H118', 'none', tr.dp, 2) + a.stitch('M-116 -41H116', tr, 1.2, '5 4')
    lb = a.rr(-19, -100, 38, 28, 4)
    f += a.drop(lb, 1, 2, 2, .3) + a.path(lb, a.lin([(0, tr.lt), (1, tr.sh)], 0, 0, 1, 1)) + a.stitch(a.rr(-16, -97, 32, 22, 3), tr, 1, '4 3') + a.mark(0, -86, 14, tr.dp)
    s += a.front(d2 - 3, f)
    x, y = a.P(96, 146, 3)
    pull = a.rr(x - 6, y + 4, 12, 40, 4)
    s += a.path(a.rr(x - 8, y - 6, 16, 12, 4), a.metal_fill(tm)) + a.drop(pull, 3, 4, 3, .4) + a.path(pull, a.lin([(0, tr.lt), (1, tr.sh)])) + a.stitch(a.rr(x - 3.4, y + 8, 6.8, 32, 2), tr, .9, '3 2.4') + a.ell(x, y + 9, 2.4, 2.4, tm.lt)
    return Item(s, (-160 * a.cy, -156 * a.cp - 10 * a.sp, 132 * a.cy + d2 * -a.sy, d2 * a.sp + 20 * -a.sy), [(0, 0, 128, 62, 110)], (56, -84))


def crossbody(a, color='clay', trim='cognac', metal='brass'):
    t, tr, tm = Tones(color), Tones(trim), Tones(metal)
    d2 = 36
    out = rr_pts(240, 172, (26, 26, 44, 44), n=5)
    cv = a.canvas(t, 3.6)
    strap = [(-112, 150, -6), (-128, 214, -4), (-112, 300, 0), (-58, 366, 4), (8, 384, 6), (70, 358, 4), (116, 292, 0), (128, 214, -4), (112, 150, -6)]
    d = a.smooth([a.P(*p) for p in strap])
    s = a.path(d, 'none', mix(tr.sh, tr.dp, .5), 17) + a.path(d, 'none', tr.md, 14.5, x='transform="translate(-.8 -.8)"') + a.stitch(d, tr, 1.2, '6 4')
    x, y = a.P(117, 296, 0)
    s += '<g transform="rotate(16 %s %s)">%s</g>' % (a.n(x), a.n(y), buckle(a, x, y, 28, 24, metal))
    body = a.slab(out, -d2, d2, 12)
    s += a.path(body, a.side_fill(t)) + a.path(body, cv)
    fd = a.outl(inset(out, 7))
    s += a.front(d2, cloth_face(a, fd, t, cv, [('M-90 -60q30 20 20 50q-30 -20 -20 -50z', 1), ('M60 -70q40 20 30 60q-20 -30 -30 -60z', 1)]))
    fl = 'M-121 -150v-4q0 -22 24 -22h194q24 0 24 22v4l-3 62q-1 26 -28 30l-62 7q-28 3 -56 0l-62 -7q-27 -4 -28 -30z'
    sf = 'M-114 -148l3 58q1 20 22 23l62 7q27 3 54 0l62 -7q21 -3 22 -23l3 -58'
    f = a.drop(fl, 5, 9, 7, .45) + a.path(fl, a.lin([(0, t.hi), (.35, t.lt), (.7, t.md), (1, t.sh)], .1, 0, .8, 1)) + a.path(fl, cv)
    f += a.stitch(sf, t, 1.3, '5 4', .7)
    tab = 'M-17 -100h34v46q0 17 -17 17t-17 -17z'
    f += a.drop(tab, 3, 5, 4, .4) + a.path(tab, a.lin([(0, tr.lt), (.6, tr.md), (1, tr.sh)], 0, 0, 1, 1)) + a.path(tab, a.leather(tr, 4)) + a.stitch('M-13 -96h26v42q0 13 -13 13t-13 -13z', tr, 1, '4 3')
    f += a.ell(0, -58, 9, 9, tm.dp) + a.ell(-.6, -59, 8, 8, a.lin([(0, tm.hi), (.5, tm.md), (1, tm.sh)], 0, 0, 1, 1)) + a.mark(0, -59, 9, tm.dp)
    s += a.front(d2 + 5, f)
    for x in (-112, 112):
        q = a.rr(x - 9, -176, 18, 34, 4)
        s += a.front(d2 * .2, '')
        px, py = a.P(x, 162, -2)
        s += a.path(a.rr(px - 10, py - 22, 20, 20, 6), 'none', tm.dp, 4.4) + a.path(a.rr(px - 10.5, py - 22.6, 20, 20, 6), 'none', tm.lt, 2.8)
    return Item(s, (-132 * a.cy, -392 * a.cp, 132 * a.cy + d2 * -a.sy, d2 * a.sp + 22 * -a.sy), [(0, 0, 112, 40, 150)], (24, -86))


def mittens(a, color='plum', accent='oat'):
    t, tc = Tones(color), Tones(accent)
    hand = 'M-46 72C-54 12 -60 -60 -48 -108C-40 -144 -16 -160 4 -159C34 -157 52 -128 52 -90C52 -60 48 -30 46 -8L46 72Z'
    thumb = 'M42 44C40 16 56 -26 72 -42C86 -56 104 -46 102 -24C100 6 74 48 46 66Z'
    cuff = 'M-46 66L46 66L51 138Q0 147 -51 138Z'
    kn = a.knit(t, 7)

    def one():
        s = cloth(a, thumb, t, kn, [('M60 30Q90 0 98 -30Q110 10 60 50Z', 1)]) + edge(a, thumb, t)
        s += a.drop(hand, 3, 2, 4, .25)
        s += cloth(a, hand, t, None, [('M34 -130Q20 -40 34 70Q70 0 52 -110Z', 1), ('M-30 -130Q-44 -40 -30 60Q-10 -40 -10 -140Z', 0)])
        pat = a.mark(1, -62, 74, tc.md, 1) + ''.join(a.mark(x, y, 24, tc.md, 1) for x in (-28, 30) for y in (-98, -26))
        pat += a.path('M-70 20h140v7h-140zM-70 34h140v4h-140z', tc.md) + a.path('M-70 -139h140v6h-140z', tc.md)
        s += a.g(pat, a.clip(hand)) + a.path(hand, kn) + edge(a, hand, t)
        return s + a.path(cuff, a.lin([(0, t.hi), (.5, t.md), (1, t.sh)])) + a.path(cuff, a.ribs(t, 6.5)) + a.path('M-49 122Q0 130 49 122L50 129Q0 138 -50 129Z', tc.md, o=.8) + edge(a, cuff, t)
    both = ''
    for x, y, r, k in ((-74, 4, -9, -1), (66, 0, 12, 1)):
        sh = ''.join(a.drop(d, 8 * k, 9, 7, .3) for d in (hand, thumb, cuff))
        both += '<g transform="translate(%d %d) rotate(%d) scale(%d 1)">%s%s</g>' % (x, y, r, k, sh, one())
    if a.view != 'front':
        return Item(a.top(4, both, 8), (-190, -130, 190, 130), [], (24, -30), True)
    return Item(both, (-178, -166, 178, 152), [], (78, -40), True)


def gloves(a, color='slate', tip='ochre'):
    t, tc = Tones(color), Tones(tip)
    kn = a.knit(t, 5.6)
    palm = 'M-45 -14Q-45 -24 -34 -24L36 -24Q46 -24 46 -12C48 20 44 50 43 84L-43 84C-45 50 -47 20 -45 -14Z'
    cuff = 'M-43 80L43 80L48 150Q0 158 -48 150Z'
    fing = [(-34, -16, 21.5, 74, -7, 0), (-11.5, -18, 22.5, 92, -2, 0), (11.5, -18, 22.5, 86, 3, 0), (34, -16, 22, 72, 8, 1)]

    def finger(x, y, w, h, r, lit):
        d = a.rr(-w / 2, -h, w, h + 16, w / 2)
        s = cloth(a, d, t, kn)
        if lit:
            s += a.g(a.path('M%s %sh%sv22h-%sz' % (a.n(-w), a.n(-h - 2), a.n(2 * w), a.n(2 * w)), tc.md) + a.path(d, kn), a.clip(d))
        s += a.path(d, a.lin([(0, '#fff', .18), (.45, '#fff', 0), (1, t.xd, .35)])) + edge(a, d, t)
        return '<g transform="translate(%s %s) rotate(%d)">%s</g>' % (a.n(x), a.n(y), r, s)

    def one():
        th = finger(40, 44, 25, 66, 38, 1)
        s = ''.join(finger(*f) for f in fing)
        s += cloth(a, palm, t, kn, [('M-36 -10Q-20 30 -36 80Q0 40 -10 -10Z', 0), ('M30 -10Q14 40 34 84Q60 40 46 -10Z', 1)])
        s += th + a.path('M-43 10C-44 40 -43 60 -43 84M44 66L43 84', 'none', t.dp, 1.6, .45)
        return s + a.path(cuff, a.lin([(0, t.hi), (.5, t.md), (1, t.sh)])) + a.path(cuff, a.ribs(t, 5.5)) + edge(a, cuff, t)
    sil = palm[:-1] + 'Z' + 'M-46 -20L-50 -84Q-36 -100 -26 -84L-14 -110Q0 -118 6 -100L18 -104Q32 -104 30 -84L46 -84Q58 -80 52 -60L44 40L74 0Q92 -4 86 16L46 70L48 150L-48 150Z'
    both = ''
    for x, y, r, k in ((-66, 6, -10, -1), (66, -4, 9, 1)):
        both += '<g transform="translate(%d %d) rotate(%d) scale(%d 1)">%s%s</g>' % (x, y, r, k, a.drop(sil, 8 * k, 9, 7, .3), one())
    if a.view != 'front':
        return Item(a.top(4, both, 8), (-180, -130, 180, 130), [], (40, -44), True)
    return Item(both, (-164, -132, 164, 166), [], (74, -70), True)


def slippers(a, color='slate', inside='oat', sole='walnut'):
    t, ti, ts = Tones(color), Tones(inside), Tones(sole)
    pts = [(4, -139), (34, -124), (49, -88), (50, -44), (43, 10), (40, 60), (41, 100), (29, 130), (0, 140), (-28, 130), (-40, 100), (-40, 60), (-43, 10), (-48, -44), (-44, -92), (-24, -128)]
    out = a.smooth(pts, True)
    wide = a.smooth(inset(pts, -3.5), True)
    inn = a.smooth([(30, 0), (28, 60), (29, 98), (20, 120), (0, 127), (-20, 120), (-28, 98), (-28, 60), (-30, 0), (0, -40)], True)
    up = a.smooth([(50, -40), (49, -88), (34, -124), (4, -139), (-24, -128), (-44, -92), (-48, -44)]) + a.smooth([(-48, -44), (-45, 12), (-40, 30), (-22, -6), (0, -16), (22, -6), (38, 30), (44, 12), (50, -40)], head='L') + 'Z'
    fe = a.canvas(t, 2.6)

    def sole_(lift=0):
        return a.path(wide, mix(ts.md, ts.dp, .35))

    def felt():
        s = a.path(out, a.lin([(0, t.lt), (.5, t.md), (1, t.dp)])) + a.path(out, fe)
        s += a.path(inn, a.lin([(0, ti.sh), (.4, ti.md), (1, ti.hi)], 0, 0, .3, 1)) + a.path(inn, a.canvas(ti, 3)) + a.path(inn, 'none', t.xd, 2, .4)
        s += a.g(a.path(up, t.xd, o=.6, x='transform="translate(2 16)" ' + a.blur(9)), a.clip(inn))
        s += a.path(up, a.rad([(0, t.hi), (.45, t.lt), (.8, t.md), (1, t.sh)], .38, .34, .72)) + a.path(up, fe)
        s += a.g(a.path('M30 -130Q60 -40 40 30Q90 -40 60 -130Z', t.xd, o=.4, x=a.blur(9)), a.clip(up)) + edge(a, up, t)
        s += a.path('M-40 30Q-22 -6 0 -16Q22 -6 38 30', 'none', t.dp, 5, .5) + a.path('M-40 28Q-22 -8 0 -18Q22 -8 38 28', 'none', t.lt, 3)
        s += a.stitch('M-43 12Q-22 -18 0 -27Q22 -18 42 12', ti, 1.3, '5 4', .8)
        lb = Tones('cognac')
        return s + a.path(a.rr(-9, -58, 18, 18, 3), a.lin([(0, lb.lt), (1, lb.sh)], 0, 0, 1, 1)) + a.mark(0, -49, 12, lb.xd)
    put = ((-62, 4, -6, -1), (62, -4, 7, 1))
    pair = lambda art: ''.join('<g transform="translate(%d %d) rotate(%d) scale(%d 1)">%s</g>' % (x, y, r, k, art(k)) for x, y, r, k in put)
    if a.view != 'front':
        s = a.top(0, pair(lambda k: a.drop(wide, 10 * k, 10, 8, .4) + sole_()), 8) + ''.join(a.top(h, pair(lambda k: sole_()), 8) for h in (4, 8)) + ''.join(a.top(h, pair(lambda k: a.path(out, t.sh if h < 20 else t.md)), 8) for h in (11, 16, 21)) + a.top(24, pair(lambda k: felt()), 8)
        return Item(s, (-140, -140, 150, 128), [], (60, -40), True)
    s = pair(lambda k: a.drop(wide, 9 * k, 12, 8, .34) + sole_() + felt())
    return Item(s, (-124, -150, 124, 152), [], (56, -46), True)


def boots(a, color='forest', sole='oat', band='ochre'):
    t, ts, tb = Tones(color), Tones(sole), Tones(band)

    def one(dx, dz, far=False):
        z0, z1 = dz - 47, dz + 47
        mv = lambda pts: [(x + dx, y) for x, y in pts]
        foot = catmull([(-56, 4), (-61, 24), (-58, 70), (-50, 118), (-20, 146), (38, 146), (84, 124), (132, 104), (168, 78), (187, 46), (187, 16), (180, 4)], 2)
        low = [(-60, 0), (-62, 22), (188, 22), (186, 8), (172, 0), (44, 0), (40, 9), (10, 9), (6, 0)]
        rg = lambda y, k, cx=-2: [a.P(dx + cx + k * math.cos(u * math.pi / 10), y, dz + k * .74 * math.sin(u * math.pi / 10)) for u in range(20)]
        s = a.path(a.slab(mv(low), z0 + 4, z1 - 2, 3), a.lin([(0, ts.lt), (.5, ts.md), (1, ts.dp)], 0, 0, 0, 1))
        b = a.poly(hull(rg(96, 54, -4) + rg(180, 56, -3) + rg(296, 62, -1))) + a.slab(mv(foot), z0, z1, 24)
        s += a.path(b, a.lin([(0, t.sh), (.1, t.md), (.24, t.lt), (.42, t.md), (.62, t.sh), (1, t.dp)], 0, 0, 1, .16))
        s += a.path(b, a.lin([(0, '#fff', .1), (.5, t.xd, 0), (1, t.xd, .35)], 0, 0, 0, 1))
        fx = lambda x, y, z=z1: a.P(x + dx, y, z)
        lip = a.smooth([fx(-56, 30, z1 - 6), fx(20, 27, z1), fx(120, 27, z1), fx(178, 34, z1 - 10)])
        s += a.path(lip, 'none', t.dp, 3, .7) + a.path(lip, 'none', t.lt, 1.6, .6, 'transform="translate(0 3)"')
        s += a.path(a.smooth([fx(-30, 270), fx(-26, 190), fx(-24, 130), fx(-30, 70)]), 'none', '#fff', 13, .34, a.blur(5))
        s += a.path(a.smooth([fx(96, 92, z1 - 12), fx(136, 82, z1 - 12), fx(164, 60, z1 - 10)]), 'none', '#fff', 10, .36, a.blur(4))
        s += a.path(a.smooth([fx(44, 190), fx(40, 158), fx(50, 134)]), 'none', t.xd, 9, .3, a.blur(5)) + a.path(a.smooth([fx(56, 140), fx(24, 130), fx(-8, 132)]), 'none', t.xd, 3, .22, a.blur(2))
        bd = a.poly(hull(rg(272, 62.5, -1) + rg(300, 64, -1)))
        s += a.path(bd, a.lin([(0, tb.sh), (.3, tb.lt), (.6, tb.md), (1, tb.dp)]))
        s += a.path(a.smooth(rg(300, 64, -1), True), a.lin([(0, tb.hi), (1, tb.md)])) + a.path(a.smooth(rg(300, 57, -1), True), a.lin([(0, t.xd), (1, t.dp)]))
        mx, my = fx(-2, 238)
        s += a.mark(mx, my, 26, t.hi, .55)
        return a.g(s, 'opacity="1"') if far else s
    s = one(52, -116, True) + one(-8, 20)
    c = lambda x, z: a.P(x, 0, z)
    return Item(s, (min(c(-70, 66)[0], c(-8, -163)[0]), -306 * a.cp - 116 * a.sp - 30 * a.sp - 60 * -a.sy * a.sp, max(c(182, 66)[0], c(240, -116)[0]), c(-70, 68)[1] + 6), [(54, 20, 124, 50, 200), (114, -116, 124, 50, 160)], (a.P(60, 0, 40)[0], -210 * a.cp))


def belt(a, color='cognac', metal='brass'):
    t, tm = Tones(color), Tones(metal)
    r, h = 62, 34
    vis = [-90 - a.yaw + i * 180 / 24 for i in range(25)]
    side = a.smooth([on(a, r, d, h) for d in vis]) + a.smooth([on(a, r, d, 0) for d in vis[::-1]], head='L') + 'Z'
    s = a.path(side, a.round_fill(t)) + a.path(side, a.leather(t, 4)) + a.path(side, a.lin([(0, '#fff', .14), (.4, t.xd, 0), (1, t.xd, .4)], 0, 0, 0, 1))
    for k in (4, h - 4):
        s += a.stitch(a.smooth([on(a, r, d, k) for d in vis[::2]]), t, 1, '4 3')
    s += a.disc(h, r, a.lin([(0, t.dp), (1, t.sh)]))
    for i in range(6):
        q = r - i * 6.4
        s += a.disc(h, q, t.xd) + a.disc(h, q - 1.2, a.lin([(0, t.hi), (.5, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.disc(h, q - 4.4, a.lin([(0, t.xd), (1, t.dp)]))
    ins = a.ring(h, r - 36)
    s += a.ell(ins[0], ins[1], ins[2], ins[3], a.lin([(0, t.xd), (1, t.dp)]))
    zz = lambda x: r + .5 - 14 * (x / 120.0) ** 2 if x > 0 else math.sqrt(max(r * r - x * x, 0)) + .5
    xs = [-20, 0, 30, 60, 90, 120]
    tail = a.smooth([a.P(x, h, zz(x)) for x in xs]) + a.smooth([a.P(x, 0, zz(x)) for x in xs[::-1]], head='L') + 'Z'
    s += a.path(tail, t.xd, o=.4, x='transform="translate(6 6)" ' + a.blur(5))
    top = a.smooth([a.P(x, h, zz(x)) for x in xs]) + a.smooth([a.P(x, h, zz(x) - 3.4) for x in xs[::-1]], head='L') + 'Z'
    s += a.path(top, t.hi) + a.path(tail, a.lin([(0, t.sh), (.25, t.md), (.55, t.lt), (.8, t.md), (1, t.sh)])) + a.path(tail, a.leather(t, 4)) + a.path(tail, a.lin([(0, '#fff', .1), (.5, t.xd, 0), (1, t.xd, .3)], 0, 0, 0, 1))
    for k in (4, h - 4):
        s += a.stitch(a.smooth([a.P(x, k, zz(x)) for x in xs[1:]]), t, 1, '4 3')
    kx = [74, 80, 88]
    keep = a.smooth([a.P(x, h + 2.5, zz(x) + 2.5) for x in kx]) + a.smooth([a.P(x, -1, zz(x) + 2.5) for x in kx[::-1]], head='L') + 'Z'
    s += a.path(keep, t.xd, o=.5, x='transform="translate(2 1)"') + a.path(keep, a.lin([(0, t.hi), (.5, t.md), (1, t.sh)])) + a.stitch(a.smooth([a.P(81, h - 3, zz(81) + 3), a.P(81, 4, zz(81) + 3)]), t, .8, '3 2')
    mx, my = a.P(44, h / 2, zz(44))
    s += a.mark(mx, my, 12, t.dp, .8)
    f = a.path(a.rr(106, -41, 46, 48, 9), 'none', tm.dp, 7.5) + a.path(a.rr(105.4, -41.8, 46, 48, 9), 'none', tm.md, 6) + a.path(a.rr(105, -42.4, 46, 48, 9), 'none', tm.lt, 2.6) + a.path('M112 -43h28', 'none', '#FFF8E6', 2, .8)
    f += a.path('M118 -17H154', 'none', tm.dp, 6) + a.path('M118 -18H153', 'none', tm.lt, 3.6) + a.path('M112 -34v34', 'none', tm.dp, 7, .9) + a.path('M111.4 -34v34', 'none', tm.md, 4.6)
    s += a.front(zz(122) + 1, f)
    x1 = a.P(158, 0, zz(122))
    return Item(s, (-r - 4, -h * a.cp - r * a.sp, max(x1[0], r), max(x1[1], r * a.sp) + 4), [(0, 0, r, r, 26), (118, zz(118) - 3, 42, 5, 18)], (a.P(112, 0, 50)[0], a.P(112, 18, 50)[1]))


def umbrella(a, color='ink', handle='oak', band=None):
    t, W, M = Tones(color), Tones(handle), Tones('steel')
    R, H, top, n, u1 = 480, 235, 830, 8, 1.28
    pt = lambda th, k, sink=0: a.P(R * math.sin(u1 * k) / math.sin(u1) * math.sin(th), top - sink - H * (1 - math.cos(u1 * k)) / (1 - math.cos(u1)), R * math.sin(u1 * k) / math.sin(u1) * math.cos(th))
    m = 6 if a.view != 'scale' else 4
    rib = lambda th: [pt(th, k / m) for k in range(m + 1)]
    ths = [math.radians(22.5 + 45 * i) for i in range(n)]

    s = ''
    order = sorted(range(n), key=lambda i: math.cos(ths[i] + math.pi / 8 + math.radians(a.yaw)))
    front = ''
    for i in order:
        mid = ths[i] + math.pi / 8 + math.radians(a.yaw)
        p, q = ths[i], ths[i] + math.pi / 4
        d = a.smooth(rib(p)) + a.smooth([pt(p, 1), pt(p + math.pi / 16, .95), pt(p + math.pi / 8, .93), pt(q - math.pi / 16, .95), pt(q, 1)], head='L') + a.smooth(rib(q)[::-1], head='L') + 'Z'
        li = math.sin(mid)                     # -1 left (light) .. 1 right (shade)
        base = mix(mix(t.md, t.lt, .8), mix(t.md, t.dp, .55), (li + 1) / 2)
        front += a.path(d, a.lin([(0, mix(base, t.hi, .35)), (.45, base), (1, mix(base, t.xd, .32))], 0, 0, .35, 1))
        if band:
            tb = Tones(band)
            ks = (.80, .87)
            f = lambda k: [pt(p + (q - p) * v / 4, k - .055 * math.sin(math.pi * v / 4) * k) for v in range(5)]
            front += a.path(a.smooth(f(ks[0])) + a.smooth(f(ks[1])[::-1], head='L') + 'Z', mix(tb.lt, tb.sh, (li + 1) / 2))
        front += a.path(a.smooth(rib(p)), 'none', t.xd, 2.6, .5) + a.path(a.smooth(rib(p)), 'none', t.hi, 2, .35, 'transform="translate(3.5 0)"')
        hem = a.smooth([pt(p, 1), pt(p + math.pi / 16, .95), pt(p + math.pi / 8, .93), pt(q - math.pi / 16, .95), pt(q, 1)])
        front += a.path(hem, 'none', t.hi, 2.4, .45) if a.view != 'scale' else ''
    sx = a.P(0, 0, 0)[0]
    y0, y1 = a.P(0, 700, 0)[1], a.P(0, 150, 0)[1]
    s += a.path('M%s %sV%s' % (a.n(sx), a.n(y0), a.n(y1)), 'none', M.dp, 15) + a.path('M%s %sV%s' % (a.n(sx - 2), a.n(y0), a.n(y1)), 'none', M.md, 9) + a.path('M%s %sV%s' % (a.n(sx - 3.5), a.n(y0), a.n(y1)), 'none', M.hi, 3)
    for th in ths:                              # stretchers from the runner to the ribs
        if a.view != 'scale' and math.cos(th + math.radians(a.yaw)) > -.2:
            p, q = a.P(0, 520, 0), pt(th, .62, 10)
            s += a.path('M%sL%s' % (a.xy(p), a.xy(q)), 'none', M.sh, 4, .8)
    s += a.tube([(0, 190, 0), (0, 110, 0), (2, 66, 0), (18, 30, 0), (52, 14, 0), (86, 30, 0), (98, 66, 0), (98, 84, 0)], 29, W)
    yb = a.P(0, 186, 0)[1]
    s += a.path(a.rr(sx - 16, yb - 8, 32, 16, 5), a.metal_fill(Tones('brass'))) + front
    for th in ths:
        if math.cos(th + math.radians(a.yaw)) > -.3:
            x, y = pt(th, 1)
            s += a.ell(x, y + 2, 6, 6, M.dp) + a.ell(x - 1, y + 1, 4.6, 4.6, M.hi)
    x, y = a.P(0, top, 0)
    s += a.path('M%s %sl5 -52h8l5 52z' % (a.n(x - 9), a.n(y + 3)), a.metal_fill(Tones('brass'))) + a.ell(x, y + 2, 16, 5, t.dp)
    return Item(s, (-R, -(top + 44) * a.cp, R, 20), [(40, 10, 300, 270, 0, .6)], (a.P(0, 0, 0)[0] + 40, -130 * a.cp))


def shirt(a, color='chalk', buttons='oat'):
    t, tb = Tones(color), Tones(buttons)
    cv = a.canvas(t, 3)
    dk = Tones(mix(color, '#000000', .32))
    if a.view != 'front':
        st = 'M-56 -150Q0 -118 56 -150L50 -132Q0 -98 -50 -132Z'
        cl, cr = 'M-62 -152L-8 -112L-44 -62L-84 -118Q-82 -140 -62 -152Z', 'M62 -152L8 -112L44 -62L84 -118Q82 -140 62 -152Z'
        top = a.path('M-14 -112H14V150H-14Z', t.lt) + a.path('M-14 -106V150M14 -106V150', 'none', t.dp, 1.4, .5) + a.stitch('M-10 -100V150M10 -100V150', dk, 1, '4 3', .5)
        top += a.path('M-56 -152Q0 -124 56 -152L8 -108L-8 -108Z', t.dp, o=.8) + a.path(st, t.sh)
        p = 'M30 -30h58v56l-29 12l-29 -12z'
        top += a.drop(p, 1, 2, 2, .25) + a.path(p, t.lt) + a.path(p, cv) + a.stitch('M33 -22h52', dk, 1, '4 3', .5) + edge(a, p, t)
        for d in (cl, cr):
            top += a.drop(d, 3, 5, 4, .35) + a.path(d, a.lin([(0, t.hi), (1, t.md)], 0, 0, 1, 1)) + a.path(d, cv) + edge(a, d, t)
        top += ''.join(button(a, 0, y, 6, tb) for y in (-84, -24, 36, 96)) + a.path('M-112 -150Q-104 0 -112 150M112 -150Q104 0 112 150', 'none', t.dp, 2.4, .35)
        return folded(a, t, cv, 2, top, 256, 310, 19)
    sl = 'M-140 -236C-186 -210 -216 -140 -242 -30L-266 126Q-268 138 -256 141L-214 148Q-202 150 -199 138L-152 -60Z'
    cf = 'M-262 100L-266 126Q-268 138 -256 141L-214 148Q-202 150 -199 138L-194 112Z'
    body = 'M-74 -260C-112 -252 -136 -242 -154 -226C-144 -100 -146 80 -152 196Q-150 236 -96 240Q-40 262 0 262Q40 262 96 240Q150 236 152 196C146 80 144 -100 154 -226C136 -242 112 -252 74 -260L0 -196Z'
    s = ''.join(a.drop(d, 8, 11, 8, .26) for d in (body, sl, flip(sl)))
    for d, c, k in ((sl, cf, 1), (flip(sl), flip(cf), -1)):
        s += cloth(a, d, t, cv, [('M%d -120Q%d -20 %d 70Q%d -20 %d -110Z' % tuple(-k * v for v in (196, 226, 236, 190, 176)), 1), ('M%d -60Q%d 0 %d 40Q%d 0 %d -60Z' % tuple(-k * v for v in (206, 200, 226, 214, 216)), 0)]) + edge(a, d, t)
        s += a.path(c, a.lin([(0, t.lt), (1, t.sh)], 0, 0, 1, .4)) + a.path(c, cv) + edge(a, c, t) + button(a, -k * 208, 128, 6, tb)
    bk = 'M-70 -262Q0 -286 70 -262L6 -190L-6 -190Z'
    s += a.path(bk, a.lin([(0, t.dp), (1, t.sh)], 0, 0, 0, 1)) + a.path('M-64 -264Q0 -284 64 -264L54 -246Q0 -264 -54 -246Z', t.sh) + a.path(a.rr(-15, -250, 30, 15, 2), '#F4EEE2')
    s += cloth(a, body, t, cv, [('M-136 -180Q-90 0 -144 200Q-80 40 -106 -190Z', 1), ('M142 -190Q80 -20 140 210Q158 0 142 -190Z', 1), ('M-40 -150Q0 20 -50 190Q30 40 0 -150Z', 0), ('M30 20Q80 120 20 230Q110 150 70 20Z', 1), ('M-116 -120Q-60 -60 -96 40Q-40 -60 -96 -130Z', 1), ('M90 -60Q120 20 96 120Q140 20 110 -60Z', 0)])
    s += edge(a, body, t) + a.stitch('M-148 206Q-144 228 -94 232Q-40 253 0 253Q40 253 94 232Q144 228 148 206', dk, 1.1, '4 3', .5)
    pl = 'M-15 -196L15 -196L15 261Q0 263 -15 261Z'
    s += a.drop(pl, 1, 2, 2, .2) + a.path(pl, a.lin([(0, t.hi), (1, t.md)])) + a.path(pl, cv) + edge(a, pl, t) + a.stitch('M-11 -190V258M11 -190V258', dk, 1, '4 3', .5)
    p = 'M42 -132L112 -132L112 -64L77 -48L42 -64Z'
    s += a.drop(p, 2, 3, 3, .25) + cloth(a, p, t, cv) + edge(a, p, t) + a.stitch('M46 -122L108 -122', dk, 1, '4 3', .5)
    for d in ('M-72 -270L-4 -196L-50 -142L-98 -222Q-94 -252 -72 -270Z', 'M72 -270L4 -196L50 -142L98 -222Q94 -252 72 -270Z'):
        s += a.drop(d, 1, 5, 4, .32) + a.path(d, a.lin([(0, t.hi), (.6, t.lt), (1, t.md)], 0, 0, 1, 1)) + a.path(d, cv) + edge(a, d, t)
    s += a.stitch('M-10 -198L-50 -152L-91 -221', dk, 1, '4 3', .5) + a.stitch('M10 -198L50 -152L91 -221', dk, 1, '4 3', .5)
    s += ''.join(button(a, 0, y, 6.5, tb) for y in (-178, -104, -30, 44, 118, 192))
    return Item(s, (-268, -286, 268, 266), [], (40, -150), True)


def key(a, x, y, r, t, long=58):
    n = a.n
    d = 'M-13 0a13 13 0 1 1 26 0a13 13 0 0 1 -8.5 12.2v%dl-4.5 6l-4 -4v-6l-4 -4l4 -5v-5l-5 -4l5 -5v-%dA13 13 0 0 1 -13 0z' % (long - 16, long - 39)
    s = a.drop(d, 3, 4, 3, .4) + a.path(d, a.lin([(0, t.lt), (.3, t.hi), (.6, t.md), (1, t.dp)])) + a.path('M1.5 16V%d' % (long - 8), 'none', t.dp, 1.4, .6) + a.ell(0, -5, 4.4, 4.4, t.xd)
    return '<g transform="translate(%s %s) rotate(%s)">%s</g>' % (n(x), n(y), n(r), s)


def keystrap(a, color='cognac', metal='brass'):
    t, tm = Tones(color), Tones(metal)
    loop = 'M-5 66C-12 20 -50 -14 -50 -72C-50 -118 -28 -140 0 -140C28 -140 50 -118 50 -72C50 -14 12 20 5 66'
    s = a.path(loop, 'none', '#4A3427', 25, .34, 'transform="translate(7 9)" ' + a.blur(6))
    s += a.path(loop, 'none', mix(t.dp, t.xd, .3), 27) + a.path(loop, 'none', t.sh, 24.5, x='transform="translate(-.8 -.8)"') + a.path(loop, 'none', t.md, 20, x='transform="translate(-1.4 -1.4)"')
    s += a.path(loop, 'none', t.lt, 9, .5, 'transform="translate(-3 -3)" ' + a.blur(3))
    for q in ('M-14 62C-22 22 -59 -12 -59 -72C-59 -124 -34 -149 0 -149C34 -149 59 -124 59 -72C59 -12 22 22 14 62', 'M0 38C-8 10 -41 -24 -41 -72C-41 -112 -22 -131 0 -131C22 -131 41 -112 41 -72C41 -24 8 10 0 38'):
        s += a.stitch(q, t, 1.1, '4.5 3')
    k = key(a, -8, 142, 18, Tones('steel'), 64) + key(a, 12, 140, -15, Tones('brass'), 56)
    s += k + ''.join('<circle cy="114" r="21" stroke="%s" stroke-width="%s"%s/>' % (c, w, x) for c, w, x in ((tm.dp, 6.4, ''), (tm.md, 4.6, ''), (tm.hi, 1.6, ' transform="translate(-1 -1)"')))
    s += a.path(a.rr(-17, 74, 34, 24, 8), 'none', tm.dp, 6.4) + a.path(a.rr(-17.5, 73.4, 34, 24, 8), 'none', tm.lt, 3.8)
    w = 'M-24 18H24L19 84Q19 88 14 88H-14Q-19 88 -19 84Z'
    s += a.drop(w, 3, 5, 4, .45) + a.path(w, a.lin([(0, t.hi), (.35, t.lt), (.7, t.md), (1, t.sh)])) + a.path(w, a.leather(t, 4)) + edge(a, w, t) + a.stitch('M-19 23H19L15 83H-15Z', t, 1.1, '4.5 3')
    for y in (38, 68):
        s += a.ell(.6, y + .8, 6, 6, tm.xd) + a.ell(0, y, 5.6, 5.6, a.lin([(0, tm.hi), (.5, tm.md), (1, tm.sh)], 0, 0, 1, 1))
    s += a.mark(0, -140, 15, t.xd, .7)
    body = '<g transform="rotate(24) translate(0 -24)">%s</g>' % s
    if a.view != 'front':
        return Item(a.top(4, body, 6), (-130, -140, 130, 130), [], (-24, 30), True)
    return Item(body, (-110, -166, 128, 178), [], (-26, 56), True)


def cubes(a, color='sage', trim='forest', metal='brass'):
    t, tr, tm = Tones(color), Tones(trim), Tones(metal)
    s, y = '', 0
    cv = a.canvas(t, 4)
    for w, h, d, dx in ((360, 112, 250, 0), (280, 92, 206, -14), (200, 76, 150, 8)):
        out = rr_pts(w, h, 20, dx, y, 4)
        b = a.slab(out, -d / 2, d / 2, 12)
        if y:
            s += a.path(a.poly(hull([a.P(x + dx + 10, y, z) for x in (-w / 2, w / 2) for z in (-d / 2, d / 2 + 6)])), t.xd, o=.4, x=a.blur(7))
        s += a.path(b, a.side_fill(t)) + a.path(b, cv)
        q = a.rr(dx - w / 2 + 26, -d / 2 + 24, w - 52, d - 48, 12)
        s += a.top(y + h, a.path(q, a.lin([(0, tr.md), (1, tr.dp)], 0, 0, 1, 1)) + a.path(q, a.mesh(tr, 5)) + a.path(q, 'none', t.dp, 5, .7) + a.path(q, 'none', t.lt, 2.4, .8))
        fd = a.outl(inset(out, 8))
        f = cloth_face(a, fd, t, cv, [('M%s %sq40 20 20 50q-20 -20 -20 -50z' % (a.n(dx - w * .3), a.n(-y - h * .7)), 1)] if a.view != 'scale' else ())
        zy = -(y + h * .74)
        f += a.path('M%s %sH%s' % (a.n(dx - w / 2 + 9), a.n(zy), a.n(dx + w / 2 - 9)), 'none', tr.dp, 9) + a.path('M%s %sH%s' % (a.n(dx - w / 2 + 10), a.n(zy), a.n(dx + w / 2 - 10)), 'none', tm.md, 3, x='stroke-dasharray="2.4 2.8"')
        px = dx + w * .3
        f += a.path(a.rr(px - 6, zy - 6, 14, 12, 4), a.metal_fill(tm)) + a.drop(a.rr(px - 3, zy + 4, 9, 26, 3), 2, 3, 2, .4) + a.path(a.rr(px - 3, zy + 4, 9, 26, 3), a.lin([(0, tr.lt), (1, tr.sh)]))
        hw = w * .17
        hy = -(y + h * .42)
        for x in (dx - hw, dx + hw):
            f += a.path(a.rr(x - 9, hy - 9, 18, 18, 3), tr.sh) + a.stitch(a.rr(x - 6, hy - 6, 12, 12, 2), tr, 1, '3 2')
        st = 'M%s %sQ%s %s %s %s' % (a.n(dx - hw), a.n(hy), a.n(dx), a.n(hy - 16), a.n(dx + hw), a.n(hy))
        f += a.path(st, 'none', t.xd, 12, .35, 'transform="translate(3 7)" ' + a.blur(3)) + a.path(st, 'none', tr.sh, 13) + a.path(st, 'none', tr.lt, 9, x='transform="translate(0 -1)"') + a.path(st, 'none', tr.md, 1.4)
        s += a.front(d / 2 - 1, f)
        y += h
    return Item(s, (-182 * a.cy - 0, -y * a.cp - 40 * a.sp, 182 * a.cy + 125 * -a.sy, 125 * a.sp + 40 * -a.sy * a.sp), [(0, 0, 180, 126, 130)], (a.P(60, 0, 125)[0], -120 * a.cp))


def sleeve(a, color='slate', trim='cognac'):
    t, tr, S = Tones(color), Tones(trim), Tones('silver')
    w, h = 356, 244
    x0, y0 = -w / 2, -92
    fe = a.canvas(t, 3)
    body = 'M%s %sh%sv%sa24 24 0 0 1 -24 24h%sa24 24 0 0 1 -24 -24z' % tuple(a.n(v) for v in (x0, y0, w, h - 24, 48 - w))
    lap = a.rr(x0 + 13, -162, w - 26, 230, 15)
    strap = a.rr(-21, -196, 42, 60, 14)
    s = a.drop(strap, 6, 8, 5, .35) + a.path(strap, a.lin([(0, tr.sh), (.5, tr.md), (1, tr.sh)])) + a.path(strap, a.leather(tr, 6)) + a.stitch(a.rr(-15, -190, 30, 56, 9), tr, 1.3, '6 4') + a.ell(0, -176, 6, 6, tr.xd, .7)
    s += a.drop(body, 9, 12, 9, .32) + a.drop(lap, 6, 4, 5, .35) + a.path(lap, a.lin([(0, S.hi), (.5, S.md), (1, S.sh)], 0, 0, 1, 1)) + a.path(a.rr(x0 + 14.5, -160.5, w - 29, 226, 14), 'none', '#fff', 2, .8)
    s += a.path(a.rr(-34, -162, 68, 6, 3), S.dp, o=.5) + a.mark(112, -128, 20, S.dp, .55)
    s += a.g(a.path('M-190 %sh380v16h-380z' % a.n(y0 - 10), t.xd, o=.5, x=a.blur(5)), a.clip(lap))
    s += a.path(body, a.lin([(0, t.hi), (.3, t.lt), (.65, t.md), (1, t.sh)], 0, 0, 1, 1)) + a.path(body, fe)
    if a.view != 'scale':
        s += a.path(body, a.speckle(t.hi, 30, 5, 12, .8), o=.5)
    s += a.g(a.path('M-150 -80Q-60 0 -130 130Q-20 20 -110 -90Z', '#fff', o=.14, x=a.blur(14)) + a.path('M40 70Q120 90 150 140Q60 140 40 70Z', t.xd, o=.2, x=a.blur(12)), a.clip(body)) + edge(a, body, t)
    s += a.stitch('M%s %sV%sQ%s %s %s %sH%sQ%s %s %s %sV%s' % tuple(a.n(v) for v in (x0 + 9, y0 + 24, y0 + h - 22, x0 + 9, y0 + h - 9, x0 + 22, y0 + h - 9, -x0 - 22, -x0 - 9, y0 + h - 9, -x0 - 9, y0 + h - 22, y0 + 24)), tr, 1.6, '7 5', .9)
    bd = 'M%s %sh%sv20h%sz' % (a.n(x0), a.n(y0), a.n(w), a.n(-w))
    s += a.path(bd, a.lin([(0, tr.lt), (.6, tr.md), (1, tr.sh)])) + a.path(bd, a.leather(tr, 6)) + a.stitch('M%s %sh%sM%s %sh%s' % tuple(a.n(v) for v in (x0 + 4, y0 + 4, w - 8, x0 + 4, y0 + 16, w - 8)), tr, 1.2, '6 4')
    pt = a.rr(-24, y0 + 34, 48, 40, 7)
    b = Tones('brass')
    s += a.drop(pt, 2, 4, 3, .35) + a.path(pt, a.lin([(0, tr.lt), (1, tr.sh)], 0, 0, 1, 1)) + a.path(pt, a.leather(tr, 6)) + a.stitch(a.rr(-20, y0 + 38, 40, 32, 5), tr, 1.2, '6 4')
    s += a.ell(1, y0 + 55.5, 9, 9, b.xd, .6) + a.ell(0, y0 + 54, 8.4, 8.4, b.dp) + a.ell(-.6, y0 + 53.2, 7.6, 7.6, a.lin([(0, b.hi), (.5, b.md), (1, b.sh)], 0, 0, 1, 1))
    s += a.mark(-132, 122, 26, t.dp, .6)
    if a.view != 'front':
        lay = ''.join(a.top(k, a.path(body, mix(t.sh, t.dp, .4))) for k in (2, 6, 10))
        return Item(lay + a.top(13, s), (-206, -200, 226, 180), [], (0, -40), True)
    return Item(s, (x0 - 2, -198, -x0 + 2, y0 + h + 4), [], (10, -62), True)


def slipover(a, color='oat', trim='rust'):
    t, tc = Tones(color), Tones(trim)
    kn, rb = a.knit(t, 9), a.ribs(t, 7)
    dia = lambda x, y, w, h: 'M%d %dl%d %dl%d %dl%d %dz' % (x, y - h, w, h, -w, h, -w, -h)
    if a.view != 'front':
        v = 'M-58 -164L0 -44L58 -164Z'
        band = 'M-84 -164L-58 -164L0 -44L58 -164L84 -164L6 -10L-6 -10Z'
        top = ''.join(a.path(dia(x, y, 32, 46), tc.md, o=.85) for x, y in ((-96, 66), (-32, 66), (32, 66), (96, 66)))
        top += a.path('M-134 -10h268v160h-268z', kn) + a.path(v, a.lin([(0, t.xd), (1, t.dp)], 0, 0, 0, 1)) + a.path('M-56 -164Q0 -142 56 -164L50 -152Q0 -128 -50 -152Z', t.sh)
        top += a.drop(band, 2, 4, 4, .35) + a.path(band, a.lin([(0, t.hi), (1, t.md)])) + a.path(band, rb) + a.path('M-72 -160L0 -28L72 -160', 'none', tc.md, 5, .9) + edge(a, band, t)
        return folded(a, t, kn, 2, top, 280, 330, 30)
    body = 'M-78 -262C-100 -258 -118 -254 -128 -248C-116 -190 -122 -130 -154 -104C-150 0 -152 100 -150 214C-150 226 -142 230 -130 230L130 230C142 230 150 226 150 214C152 100 150 0 154 -104C122 -130 116 -190 128 -248C118 -254 100 -258 78 -262L0 -104Z'
    arm = 'M-128 -248C-116 -190 -122 -130 -154 -104L-158 -84C-114 -106 -98 -190 -106 -255Z'
    hem = 'M-150 180L-150 214C-150 226 -142 230 -130 230L130 230C142 230 150 226 150 214L150 180Q0 188 -150 180Z'
    bk = 'M-80 -264Q0 -284 80 -264L12 -108L-12 -108Z'
    s = a.drop(body, 9, 12, 9, .28) + a.path(bk, a.lin([(0, t.dp), (.6, t.xd)], 0, 0, 0, 1)) + a.path(bk, kn, o=.4)
    nb = 'M-66 -268Q0 -288 66 -268L58 -246Q0 -262 -58 -246Z'
    s += a.path(nb, t.sh) + a.path(nb, rb) + a.path(a.rr(-15, -252, 30, 15, 2), '#F4EEE2')
    s += a.drop(body, 0, 3, 5, .2) + cloth(a, body, t, None, [('M-120 -120Q-100 20 -138 190Q-60 60 -90 -120Z', 1), ('M136 -90Q90 20 140 190Q160 40 146 -90Z', 1), ('M-30 -60Q0 40 -40 170Q30 60 0 -70Z', 0)])
    ds = ''.join(dia(x, y, 38, 56) for x, y in ((-114, 20), (-38, 20), (38, 20), (114, 20)))
    fine = ''.join('M%d -92L%d 132M%d -92L%d 132' % (x, x + 152, x, x - 152) for x in (-266, -190, -114, -38, 38, 114, 190, 266))
    s += a.g(a.path(ds, tc.md, o=.88) + a.g(a.path(fine, 'none', tc.dp, 1.6, .5), a.clip('M-170 -92h340v224h-340z')) + a.path('M-170 -280h340v520h-340z', kn), a.clip(body)) + edge(a, body, t)
    for d, k in ((arm, 1), (flip(arm), -1)):
        s += a.path(d, a.lin([(0, t.hi), (1, t.md)])) + a.path(d, a.ribs(t, 6, 'rotate(%d)' % (-78 * k))) + edge(a, d, t)
    s += a.path(hem, a.lin([(0, t.lt), (1, t.sh)], 0, 0, 1, .3)) + a.path(hem, rb) + a.path('M-150 190Q0 198 150 190', 'none', tc.md, 5, .9) + edge(a, hem, t)
    for d, k in (('M-60 -272L-90 -262L-12 -78L0 -86L12 -96Z', 1), ('M60 -272L90 -262L12 -78L-6 -86L-14 -98Z', -1)):
        s += a.drop(d, 1, 4, 4, .3) + a.path(d, a.lin([(0, t.hi), (1, t.md)])) + a.path(d, a.ribs(t, 6, 'rotate(%d)' % (66 * k))) + edge(a, d, t)
    s += a.path('M-78 -262L-1 -84L78 -262', 'none', tc.md, 5, .9)
    return Item(s, (-162, -286, 162, 234), [], (0, -110), True)


def snood(a, color='sea'):
    t = Tones(color)
    prof = [(106, 0), (118, 14), (121, 46), (112, 78), (118, 108), (116, 140), (106, 166), (100, 178)]
    d = a.lathe(prof)
    pr = catmull(prof, 2)
    rim = a.ring(178, 101)
    s = a.path(d, a.round_fill(t)) + a.path(d, a.lin([(0, '#fff', .14), (.45, t.xd, 0), (1, t.xd, .42)], 0, 0, 0, 1))
    dark = ''.join(a.smooth([on(a, q, deg - a.yaw, y) for q, y in pr[::2]]) for deg in range(-84, 85, 7 if a.view != 'scale' else 14))
    s += a.g(a.path(dark, 'none', t.xd, 3, .36) + a.path(dark, 'none', t.hi, 2.8, .32, 'transform="translate(6 0)"'), a.clip(d))
    for y, r, o in ((76, 113, .5), (118, 117, .3), (36, 120, .22)):
        cx, cy, rx, ry = a.ring(y, r)
        f = 'M%s %sA%s %s 0 0 0 %s %s' % (a.n(cx - rx), a.n(cy - 6), a.n(rx), a.n(ry * 1.15), a.n(cx + rx), a.n(cy + 6))
        s += a.g(a.path(f, 'none', t.xd, 13, o, a.blur(6)) + a.path(f, 'none', t.hi, 9, o * .6, 'transform="translate(0 -15)" ' + a.blur(5)), a.clip(d))
    s += a.ell(rim[0], rim[1], rim[2] + 5, rim[3] + 4, a.lin([(0, t.lt), (.35, t.hi), (1, t.md)]))
    hole = a.path('M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0' % tuple(a.n(v) for v in (rim[0] - 82, rim[1] + 1, 82, rim[3] * .8, 164, 82, rim[3] * .8, -164)), a.lin([(0, t.xd), (.5, t.dp), (1, t.sh)]))
    s += hole
    rr = ''.join('M%s %sL%s %s' % tuple(a.n(v) for v in (rim[0] + 82 * math.cos(u), rim[1] + 1 + rim[3] * .8 * math.sin(u), rim[0] + (rim[2] + 5) * math.cos(u), rim[1] + (rim[3] + 4) * math.sin(u))) for u in [i * math.pi / 22 for i in range(44)])
    s += a.path(rr, 'none', t.xd, 2.4, .38) if a.view != 'scale' else ''
    tb = Tones('walnut')
    for y in (124, 88, 50):
        x, py = on(a, 119 if y != 88 else 115, 40, y)
        s += '<g transform="translate(%s %s) scale(%s 1)">%s</g>' % (a.n(x), a.n(py), a.n(max(.5, math.cos(math.radians(40 + a.yaw)))), button(a, 0, 0, 10, tb))
    return Item(s, (-126, -178 * a.cp - 106 * a.sp, 126, 112 * a.sp), [(0, 0, 112, 110, 110)], (on(a, 117, 34, 90)[0], on(a, 117, 34, 96)[1]))


def drybag(a, color='ochre', trim='charcoal'):
    t, tr = Tones(color), Tones(trim)
    P = a.P
    strap = [(-96, 54, -40), (-150, 120, -60), (-156, 240, -40), (-118, 330, -10), (-100, 346, 0)]
    s = a.path(a.smooth([P(*p) for p in strap]), 'none', tr.dp, 20) + a.path(a.smooth([P(*p) for p in strap]), 'none', tr.md, 15, x='transform="translate(-1 -1)"') + a.stitch(a.smooth([P(*p) for p in strap]), Tones(mix(trim, '#ffffff', .2)), 1.2, '6 4')
    body = a.lathe([(98, 0), (104, 8), (105, 60), (104, 190), (101, 236)])
    neck = a.poly(hull([P(102 * math.cos(u * math.pi / 12), 232, 102 * math.sin(u * math.pi / 12)) for u in range(24)] + [P(x, 352, z) for x in (-128, 128) for z in (-7, 7)]))
    fill = a.lin([(0, t.sh), (.1, t.md), (.27, t.hi), (.45, t.lt), (.75, t.md), (.93, t.sh), (1, t.dp)])
    s += a.path(body, fill) + a.path(neck, a.lin([(0, t.md), (.24, t.hi), (.42, t.lt), (.7, t.md), (1, t.sh)]))
    s += a.g(a.path('M%s %sQ%s %s %s %sQ%s %s %s %sZ' % tuple(a.n(v) for v in (P(-60, 232)[0], P(0, 214)[1] + 20, P(-40, 0)[0], P(0, 290)[1], P(-96, 0)[0], P(0, 348)[1], P(-20, 0)[0], P(0, 290)[1], P(-30, 0)[0], P(0, 214)[1] + 20)), t.xd, o=.28, x=a.blur(7))
             + a.path('M%s %sQ%s %s %s %sQ%s %s %s %sZ' % tuple(a.n(v) for v in (40, P(0, 214)[1] + 20, 50, P(0, 290)[1], 100, P(0, 348)[1], 20, P(0, 290)[1], 10, P(0, 214)[1] + 20)), t.xd, o=.3, x=a.blur(7)), a.clip(neck))
    s += a.path(body, a.lin([(0, '#fff', .1), (.5, t.xd, 0), (1, t.xd, .35)], 0, 0, 0, 1))
    s += a.streak(105, 20, 226, -42, 6, .38, blur=4) + a.path(a.band(105.4, 12, 34, -88, 88), a.lin([(0, tr.md), (.3, tr.lt), (1, tr.dp)]))
    wl = a.band(105.6, 228, 236, -88, 88)
    s += a.path(wl, t.dp, o=.4)
    # a webbing down the front with a lashing patch
    c = -a.yaw * .25
    w = [on(a, 105.8, c + u, y) for u, y in ((-9, 60), (9, 60), (9, 196), (-9, 196))]
    s += a.path(a.poly(w), a.lin([(0, tr.lt), (1, tr.sh)]))
    for y in (78, 112, 146, 180):
        p, q = on(a, 106.5, c - 9, y), on(a, 106.5, c + 9, y)
        s += a.path('M%sL%s' % (a.xy(p), a.xy(q)), 'none', Tones(mix(trim, '#ffffff', .25)).md, 2.4, .8)
    mx, my = on(a, 105, c + 34, 190)
    s += a.mark(mx, my, 30, tr.md, .8)
    # the roll and its buckle
    for y, r in ((352, 13), (368, 15)):
        b, cap = a.cylx(-132, 132, y, 0, r)
        s += a.path(b, a.lin([(0, t.hi), (.35, t.lt), (.7, t.md), (1, t.dp)], 0, 0, 0, 1)) + (a.path(cap, t.sh) + a.path(cap, 'none', t.dp, 2) if a.sy < 0 else '')
    b, cap = a.cylx(-138, 138, 384, 0, 8)
    s += a.path(b, a.lin([(0, tr.lt), (1, tr.dp)], 0, 0, 0, 1))
    for x in (-1, 1):
        hook = [(x * 136, 380, 0), (x * 168, 396, 0), (x * 140, 432, 0), (x * 46, 446, 0)]
        q = a.smooth([P(*p) for p in hook])
        s += a.path(q, 'none', tr.dp, 17) + a.path(q, 'none', tr.md, 13, x='transform="translate(-1 -1)"')
    s += a.front(6, a.path(a.rr(-52, -462, 104, 32, 9), a.lin([(0, tr.hi), (.4, tr.md), (1, tr.dp)], 0, 0, 0, 1)) + a.path('M-14 -462v32M14 -462v32', 'none', tr.xd, 2.4, .8) + a.path('M-44 -457h26M20 -457h24', 'none', '#fff', 2, .4))
    return Item(s, (-172 * a.cy - 14, -462 * a.cp, 172 * a.cy, 104 * a.sp), [(0, 0, 102, 101, 240)], (20, -390 * a.cp))


def neckerchief(a, color='rust', dots='chalk'):
    t, tc = Tones(color), Tones(dots)
    cv = a.canvas(t, 2.6)
    tri = 'M-232 -104Q-120 -116 0 -108Q120 -116 232 -104Q150 -30 100 34Q50 92 8 158Q0 166 -8 158Q-50 92 -100 34Q-150 -30 -232 -104Z'
    under = 'M-226 -92Q-120 -100 0 -94Q130 -100 240 -90Q160 -10 112 50Q66 108 26 172Q16 180 8 172Q-40 104 -92 46Q-150 -20 -226 -92Z'

    def art():
        s = a.drop(under, 8, 11, 8, .32) + a.path(under, a.lin([(0, t.md), (1, t.dp)], 0, 0, 1, 1)) + a.path(under, cv) + a.path('M236 -84Q160 -10 106 56Q60 112 20 168', 'none', tc.sh, 3, .7) + edge(a, under, t)
        s += a.drop(tri, 3, 5, 4, .3) + a.path(tri, a.lin([(0, t.hi), (.35, t.lt), (.7, t.md), (1, t.sh)], .1, 0, .8, 1))
        pt = ''
        for r in range(5):
            for k in range(-4 + r, 5 - r):
                if (r, k) in ((1, 0),) or abs(k) > 3.4 - r * .8:
                    continue
                x, y = k * 44 + 0, -62 + r * 44
                pt += a.mark(x, y, 22, tc.md, .95) if (r + k) % 2 == 0 else a.ell(x, y, 4.6, 4.6, tc.md)
        pt += a.mark(0, -18, 52, tc.md, 1)
        bd = 'M-206 -90Q-120 -100 0 -93Q120 -100 206 -90Q140 -28 90 34Q44 90 0 144Q-44 90 -90 34Q-140 -28 -206 -90Z'
        s += a.g(pt + a.path(bd, 'none', tc.md, 4) + a.path(inner, 'none', tc.md, 1.8, .9), a.clip(tri)) + a.path(tri, cv)
        s += a.g(a.path('M-150 -110Q-90 -20 -40 90Q-60 -30 -110 -110Z', t.xd, o=.2, x=a.blur(8)) + a.path('M60 -110Q70 -20 30 110Q120 0 110 -110Z', t.xd, o=.22, x=a.blur(9)) + a.path('M-30 -110Q-10 0 -30 110Q20 0 10 -110Z', '#fff', o=.16, x=a.blur(8)), a.clip(tri))
        return s + edge(a, tri, t) + a.stitch('M-222 -99Q-120 -110 0 -102Q120 -110 222 -99', tc, 1.1, '4 3', .6)
    inner = 'M-186 -82Q-110 -90 0 -84Q110 -90 186 -82Q126 -26 80 30Q40 80 0 130Q-40 80 -80 30Q-126 -26 -186 -82Z'
    if a.view != 'front':
        return Item(a.top(3, art(), 10), (-236, -150, 236, 130), [], (0, -20), True)
    return Item(art(), (-236, -118, 242, 180), [], (0, -30), True)


def espadrilles(a, color='ink', sole='sand', trim='oat'):
    t, ts, ti = Tones(color), Tones(sole), Tones(trim)
    pts = [(4, -139), (34, -124), (49, -88), (50, -44), (43, 10), (40, 60), (41, 100), (29, 130), (0, 140), (-28, 130), (-40, 100), (-40, 60), (-43, 10), (-48, -44), (-44, -92), (-24, -128)]
    out, rope = a.smooth(pts, True), a.smooth(inset(pts, -6), True)
    opn = a.smooth([(0, -42), (20, -30), (31, 0), (30, 60), (31, 98), (21, 119), (0, 126), (-21, 119), (-31, 98), (-30, 60), (-32, 0), (-20, -30)], True)
    cv = a.canvas(t, 3)

    def rope_():
        s = a.path(rope, a.lin([(0, ts.lt), (.5, ts.md), (1, ts.sh)])) + a.path(rope, 'none', ts.dp, 3, .7)
        return s + ('' if a.view == 'scale' else a.path(a.smooth(inset(pts, -3.4), True), 'none', ts.dp, 5, .6, 'stroke-dasharray="2.2 3.6"'))

    def top_():
        s = a.path(out, a.rad([(0, t.hi), (.5, t.lt), (.82, t.md), (1, t.sh)], .4, .3, .8)) + a.path(out, cv)
        s += a.g(a.path('M30 -130Q62 -40 42 40Q92 -40 62 -130ZM24 60Q44 100 20 136Q60 120 50 60Z', t.xd, o=.38, x=a.blur(8)), a.clip(out)) + edge(a, out, t)
        s += a.path(opn, a.lin([(0, ts.dp), (.3, ts.md), (1, ts.hi)], 0, 0, .2, 1)) + a.g(a.path(''.join('M-40 %dH40' % y for y in range(-40, 130, 9 if a.view != 'scale' else 16)), 'none', ts.dp, 2, .4) + a.path('M-60 -80H60V-22Q0 -46 -60 -22Z', t.xd, o=.6, x=a.blur(8)) + a.path('M-36 -20V110', 'none', t.xd, 10, .4, a.blur(5)), a.clip(opn))
        s += a.mark(0, 92, 20, ts.dp, .8) + a.path(opn, 'none', ti.md, 4.4) + a.path(opn, 'none', ti.dp, 1, .6) + a.stitch(a.smooth([(0, -48), (25, -35), (37, 0), (35, 60), (36, 99), (24, 125), (0, 132), (-24, 125), (-36, 99), (-35, 60), (-38, 0), (-25, -35)], True), ti, 1.2, '4 3')
        for x, k in ((-46, 1), (46, -1)):
            s += a.path('M%d 16L%d 22' % (x, x + k * 15), 'none', t.dp, 2, .7) + a.stitch('M%d 19L%d 25' % (x, x + k * 15), ti, 1, '3 2')
        for k in range(5):                        # the whip stitch over the toe
            u = -28 + 14 * k
            s += a.path('M%s %sl%s -9' % (a.n(u), a.n(-112 + abs(u) * .42), a.n(u * .12)), 'none', ti.md, 2.4)
        return s + a.path(a.rr(-6, 126, 12, 18, 3), ti.md) + a.path(a.rr(-6, 126, 12, 18, 3), 'none', ti.dp, 1, .7)
    put = ((-64, 4, -6, -1), (64, -4, 7, 1))
    pair = lambda art: ''.join('<g transform="translate(%d %d) rotate(%d) scale(%d 1)">%s</g>' % (x, y, r, k, art(k)) for x, y, r, k in put)
    if a.view != 'front':
        s = a.top(0, pair(lambda k: a.drop(rope, 10 * k, 10, 8, .4) + a.path(rope, Tones('walnut').dp)), 8)
        s += ''.join(a.top(h, pair(lambda k: a.path(rope, ts.sh if h % 8 else ts.dp)), 8) for h in ((4, 8, 12, 16) if a.view != 'scale' else (6, 13))) + a.top(20, pair(lambda k: rope_() + a.drop(out, 0, 2, 2, .4)), 8) + ''.join(a.top(h, pair(lambda k: a.path(out, t.sh)), 8) for h in (24, 28)) + a.top(32, pair(lambda k: top_()), 8)
        return Item(s, (-144, -146, 152, 130), [], (60, -52), True)
    return Item(pair(lambda k: a.drop(rope, 9 * k, 12, 8, .34) + rope_() + a.drop(out, 1, 3, 2, .4) + top_()), (-128, -150, 128, 154), [], (60, -76), True)


def passport(a, color='cognac', ticket='sky'):
    t, tk, pg = Tones(color), Tones(ticket), Tones('paper')

    back = 'M-52 -75H46Q55 -75 55 -66V68Q55 77 46 77H-52Z'
    cov = 'M-54 -76H43Q52 -76 52 -67V67Q52 76 43 76H-54Q-57 76 -57 73V-73Q-57 -76 -54 -76Z'
    pages = a.rr(-48, -70, 101, 142, 6)
    s = a.drop(back, 7, 9, 6, .36) + a.path(back, a.lin([(0, t.sh), (1, t.dp)]))
    bp = 'M-34 -108H22Q25 -108 25 -105V0H-37V-105Q-37 -108 -34 -108Z'
    s += a.drop(bp, 3, 4, 3, .3) + a.path(bp, pg.md) + a.path('M-34 -108H22Q25 -108 25 -105V-95H-37V-105Q-37 -108 -34 -108Z', tk.md) + a.mark(17, -101.5, 8, pg.md, 1)
    s += a.path('M-31 -89H-8M-31 -83H-14M2 -89H18', 'none', '#8a8078', 1.7, .7) + a.path('M-37 -79H25', 'none', '#8a8078', 1, .6, 'stroke-dasharray="2 2"')
    s += a.path(pages, pg.sh) + ''.join(a.path(a.rr(-48, -70, w, h, 6), c, o=1) for w, h, c in ((100, 140.6, pg.md), (98.6, 139.2, pg.sh), (97.4, 138, pg.lt)))
    s += a.path('M52 -60V66Q52 72 46 72', 'none', pg.dp, .8, .6)
    s += a.drop(cov, 2, 2, 2, .35) + a.path(cov, a.lin([(0, t.hi), (.3, t.lt), (.65, t.md), (1, t.sh)], .05, 0, .9, 1)) + a.path(cov, a.leather(t, 4))
    s += a.path('M-57 -73Q-57 -76 -54 -76H-45V76H-54Q-57 76 -57 73Z', a.lin([(0, t.dp), (.5, t.md), (1, t.sh)]), o=.55) + a.path('M-44 -76V76', 'none', t.dp, 1.2, .6)
    s += a.stitch('M-40 -71.5H43Q47.5 -71.5 47.5 -67V67Q47.5 71.5 43 71.5H-40Z', t, 1, '3.6 2.4')
    s += a.mark(3, -12, 46, t.dp, .72) + a.path('M-20 -12a23 23 0 1 0 46 0a23 23 0 1 0 -46 0M-25 -12a28 28 0 1 0 56 0a28 28 0 1 0 -56 0', 'none', t.dp, 1.3, .6) + a.path('M-16 36H22M-8 42H14', 'none', t.dp, 1.6, .55)
    s += a.g(a.path('M-57 -76H0L-40 76H-57Z', '#fff', o=.1, x=a.blur(9)), a.clip(cov)) + edge(a, cov, t)
    body = '<g transform="rotate(-7)">%s</g>' % s
    if a.view != 'front':
        lay = '<g transform="rotate(-7)">%s</g>'
        s2 = a.top(0, lay % (a.drop(back, 7, 8, 6, .35) + a.path(back, t.dp))) + ''.join(a.top(h, lay % a.path(pages, pg.sh if h % 2 else pg.lt)) for h in (2, 3, 4, 5)) + a.top(6.5, body)
        return Item(s2, (-72, -84, 72, 66), [], (2, -12), True)
    return Item(body, (-72, -112, 66, 82), [], (6, -30), True)


def luggagetag(a, color='tan', card='paper', metal='brass'):
    t, tc, tm = Tones(color), Tones(card), Tones(metal)
    tag = 'M-22 -78H22Q27 -78 30 -74L46 -50Q48 -47 48 -43V74Q48 84 38 84H-38Q-48 84 -48 74V-43Q-48 -47 -46 -50L-30 -74Q-27 -78 -22 -78Z'
    loop = 'M0 -58C-8 -96 -30 -120 -28 -152C-26 -182 26 -186 32 -154C36 -124 10 -98 2 -58'
    s = a.path(loop, 'none', '#4A3427', 12, .34, 'transform="translate(6 8)" ' + a.blur(4)) + a.path(loop, 'none', t.dp, 13) + a.path(loop, 'none', t.md, 11, x='transform="translate(-.6 -.6)"') + a.path(loop, 'none', t.lt, 4, .6, 'transform="translate(-2 -2)" ' + a.blur(1.5)) + a.stitch(loop, t, .9, '4 3')
    s += '<g transform="translate(32 -146) rotate(8)">%s</g>' % (a.path(a.rr(-12, -10, 24, 20, 4), 'none', tm.dp, 4.6) + a.path(a.rr(-12.4, -10.5, 24, 20, 4), 'none', tm.lt, 3) + a.path('M-12 0H12', 'none', tm.md, 2.6))
    s += a.drop(tag, 6, 8, 6, .38) + a.path(tag, a.lin([(0, t.hi), (.3, t.lt), (.65, t.md), (1, t.sh)], .05, 0, .9, 1)) + a.path(tag, a.leather(t, 4)) + edge(a, tag, t)
    s += a.stitch('M-20 -73.5H20Q24 -73.5 26.5 -70L42 -47Q43.5 -44.5 43.5 -41V73Q43.5 79.5 37 79.5H-37Q-43.5 79.5 -43.5 73V-41Q-43.5 -44.5 -42 -47L-26.5 -70Q-24 -73.5 -20 -73.5Z', t, 1, '4 2.6')
    w = a.rr(-33, -30, 66, 96, 5)
    s += a.path(w, t.xd, o=.8) + a.path(a.rr(-31.6, -28.6, 63.2, 93.2, 4), a.lin([(0, tc.hi), (1, tc.md)], 0, 0, 1, 1))
    s += a.mark(-18, -13, 16, mix(color, '#000000', .3), .9) + a.path('M-4 -17H24M-4 -10H14', 'none', '#8a8078', 2, .7)
    s += ''.join(a.path('M-24 %dH%d' % (y, x), 'none', '#8a8078', 1.4, .6) for y, x in ((10, 24), (24, 24), (38, 24), (52, 6)))
    s += a.path('M-22 7q6 -8 9 -2t8 -3t9 2t8 -2' + 'M-22 21q5 -7 8 -2t9 -3t7 2', 'none', Tones('ink').md, 1.5, .75)
    s += a.path('M-31.6 -28.6H10L-31.6 40Z', '#fff', o=.22) + a.path(w, 'none', t.dp, 1.6, .8) + a.stitch(a.rr(-37, -34, 74, 104, 7), t, .9, '4 2.6')
    s += a.ell(.5, -56.5, 9, 9, tm.xd, .7) + a.ell(0, -57.5, 8.6, 8.6, a.lin([(0, tm.hi), (.5, tm.md), (1, tm.dp)], 0, 0, 1, 1)) + a.ell(0, -57.5, 4.8, 4.8, t.xd) + a.path('M-3 -60C-3 -64 -2 -68 -1 -70M3 -60C3 -64 3 -68 3 -70', 'none', t.md, 5)
    body = '<g transform="rotate(14) translate(0 44)">%s</g>' % s
    if a.view != 'front':
        lay = '<g transform="rotate(14) translate(0 44)">%s</g>'
        return Item(''.join(a.top(h, lay % a.path(tag, t.dp)) for h in (0, 1.6)) + a.top(3, body), (-90, -108, 96, 104), [], (-8, 20), True)
    return Item(body, (-74, -132, 88, 136), [], (-6, 20), True)
