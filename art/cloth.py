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
