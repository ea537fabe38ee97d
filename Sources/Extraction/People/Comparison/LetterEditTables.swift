// Made by `lede train variants`: what letters become in each way of spelling anew, with the costs in tenths of a nat.

/// One table for each `Respelling`, in its order. "|" is the edge of a name.
enum LetterEditTables {
  static let rows: [String] = [
    // spelling
    """
    a>40 a>a1 a>e37 a>o45 b>42 b>b0 c>35 c>c1 c>j46 c>k34 c>s39 d>41 d>d1 d>t49 d>de45 d>du41 e>31 e>a29 e>e2 \
    e>i32 f>40 f>f0 f>h41 g>47 g>g1 g>h34 g>j45 g>k47 g>q35 g>gu48 h>27 h>g46 h>h1 h>ha48 i>34 i>a45 i>e34 i>i1 \
    i>y30 j>32 j>g39 j>h32 j>i34 j>j3 j>y26 j>je48 k>35 k>c38 k>k1 k>q39 l>36 l>l0 m>41 m>m0 n>44 n>n0 o>31 o>a34 \
    o>e48 o>o2 o>u30 p>48 p>b47 p>f37 p>p1 q>40 q>g19 q>k19 q>q4 r>46 r>r0 s>25 s>c49 s>s1 s>x46 s>z47 t>36 t>d45 \
    t>t1 t>tu50 u>25 u>a39 u>e49 u>o27 u>u2 u>v46 u>w47 v>36 v>u39 v>v1 v>w26 w>37 w>u32 w>v19 w>w3 x>h26 x>k33 \
    x>s8 x>x9 y>26 y>i17 y>j34 y>y4 z>33 z>c46 z>h43 z>j43 z>s34 z>z1 '>9 '>a31 '>d48 '>e29 '>s48 '>y44 '>'8 \
    '>'a41 |>|0 aa>a16 aa>a'31 ab>43 ad>ed21 ae>a24 ae>e31 ae>ay34 ae>a'27 af>a33 ag>aq27 ai>ay17 aj>a24 ak>e38 \
    al>40 al>ul42 am>49 am>a31 am>an48 ao>a14 ap>p30 ap>af28 ap>ep30 ar>ir46 as>45 as>al47 as>is46 as>us46 \
    au>av32 au>aw33 av>ev28 av>ov27 aw>a29 ay>i32 ay>ae48 ay>ei37 a'>23 a|>o|36 bb>b23 bd>39 be>44 bo>po36 \
    ca>ka26 ch>44 ch>j42 ck>k19 co>ko25 ct>kt9 cu>c15 cz>ch14 da>du33 da>ha30 dd>d23 dd>dh17 dd>th32 de>d21 \
    de>du40 dh>d19 dh>dd11 ds>d18 du>36 du>d13 du>da26 du>de36 dz>d11 dz>j23 ea>e27 ea>eo27 ed>ad13 ee>i14 \
    ee>'i34 ef>if24 ef>uf24 eh>a37 eh>ah22 eh>ih20 ei>39 ei>ay32 ei>ej42 ei>ey19 ei>ie39 ej>ei20 ek>41 ek>e19 \
    el>38 el>ul44 em>im21 en>on45 ep>ef27 es>ez30 es>ie41 et>ot39 eu>ev23 ev>ov41 ew>ev11 ey>iy26 ez>es27 e|>s|41 \
    fe>fi24 ff>f13 ga>ka35 ga>qa25 ge>hi40 gh>q26 gi>ge25 gi>ji27 go>ho20 gr>hr15 ha>da45 he>ze49 hh>h3 hi>ge44 \
    hi>ha35 hi>yi44 ho>go28 hr>gr23 hu>ha29 ia>e30 ia>ja40 ib>ab36 ic>44 id>ed22 id>it41 ie>e23 ie>ei37 ie>ya37 \
    if>uf32 ig>yh20 ih>ah29 ih>eh15 ii>i15 ii>y18 ii>iy17 ij>i18 ij>iy17 ik>ic27 il>er44 im>in47 io>jo30 ir>ar34 \
    is>42 is>ic39 is>us47 it>id38 iu>18 iu>e21 iu>ju27 iu>yu18 ix>ix2 iy>i17 iy>y16 iy>ey25 iz>ez26 ja>ju39 \
    je>e26 je>j26 je>ye17 ji>gi25 jj>j6 jm>hm14 ju>iu28 ju>ja24 j|>i|23 ka>ko26 ka>qa31 ko>ka22 ks>x15 kt>ct15 \
    ku>qu27 le>si49 lh>h24 lh>l18 lj>l8 ll>l27 lp>lf8 ly>l18 ly>ry30 l|>|26 ma>me24 me>ma12 mi>mu47 mi>ni43 \
    mm>m21 mo>mu16 mu>mo16 my>mi9 m|>n|40 nc>ns29 ni>mi43 nj>ng15 nj>ny16 nn>n21 no>ne40 ns>nc38 nt>t36 nu>n11 \
    od>ad25 oe>u22 oh>uh12 oi>oy22 ol>46 oo>u19 oo>ou24 os>oz39 ot>et35 ou>u14 ou>ov37 ou>ow39 ov>28 ow>ou24 \
    ow>ov8 oz>os26 o|>a|25 ph>f17 po>bo30 py>p10 rd>rt35 re>49 rh>rg15 rk>k30 rq>rg9 rr>r22 rt>rd37 ru>er30 \
    ry>ly36 sa>xa32 sc>s28 se>so47 se>su47 se>xe39 sh>ch32 sh>sy44 sh>sz46 si>le40 si>su40 so>se40 sq>zq8 ss>s12 \
    su>se39 su>si35 sy>sh20 sz>s15 sz>sh15 s|>|13 s|>z|39 ta>to38 tc>c11 td>d0 th>dd39 ts>27 ts>c32 tt>t14 tu>t17 \
    t|>d|33 ud>ed37 ue>u25 uf>ef31 uf>if30 uh>oh11 ul>24 ul>al29 ul>vl33 uq>uk6 us>13 us>h45 us>o44 u|>v|28 va>26 \
    vi>46 vl>ul16 vo>v20 vs>w17 vs>us17 vs>ws17 wn>un13 wo>o22 ws>us10 ww>w2 w|>v|6 ya>e33 ya>ie41 ya>ja27 \
    ya>ye31 yb>ib7 yc>ic6 yd>id8 ye>e17 ye>i34 ye>je28 yh>ig11 yi>y20 yi>hi22 yi>ye23 yk>ik3 yl>il8 ym>im9 yo>e21 \
    yo>jo23 yt>it9 yy>y6 za>45 za>zi42 ze>he29 zh>j17 zh>ch20 zi>za36 zm>m11 zq>sq2 zz>z10 'b>'b0 'c>'c0 'i>ee21 \
    'o>o3 |b>|p47 |c>|j33 |c>|z41 |h>|g37 |i>|j32 |n>|m37 |u>|o17 |u>|v27 |z>|c34
    """,
    // through Russian
    """
    >h47 >k43 a>35 a>a1 a>e27 a>i49 a>o43 b>b0 b>by37 c>17 c>c14 c>h47 c>k8 c>s20 c>t47 d>34 d>d1 d>dy38 e>17 \
    e>a37 e>e3 e>i37 e>y44 f>31 f>f1 f>v41 f>fy44 g>22 g>g3 g>h26 g>k45 g>z31 g>gy43 h>13 h>f40 h>g34 h>h5 h>t31 \
    h>y38 h>hy45 i>30 i>e45 i>h48 i>i3 i>y20 i>iy32 j>22 j>h12 j>y8 j>z19 k>k1 k>ka41 k>ki37 k>ky46 l>31 l>l1 \
    l>y44 l>ly39 m>m1 m>ma37 m>my44 n>42 n>n0 n>ny47 o>24 o>a43 o>o2 o>u32 p>28 p>p1 p>py48 q>g45 q>k1 q>s26 r>40 \
    r>r0 r>ry44 s>24 s>s2 s>z29 t>24 t>t1 u>24 u>a31 u>e49 u>o28 u>u3 u>v42 u>y34 v>f44 v>v0 w>45 w>u17 w>v2 x>18 \
    x>h27 x>k32 x>s3 x>z40 y>25 y>i8 y>y8 y>yu41 z>44 z>h20 z>s10 z>z8 '>0 '>a40 '>k40 |>|0 aa>a12 aa>o20 ac>e33 \
    ac>ic49 ad>id37 ae>e8 ae>ay36 ae>ey36 ag>ak36 ag>ig39 ai>e22 ai>ay6 ai>ey21 al>o49 al>ol31 am>a48 an>a32 \
    ao>an21 as>43 au>o7 au>av34 av>iv34 aw>o36 aw>ou26 ay>e30 ay>ey12 bi>be35 bj>b11 bu>ba23 bu>be25 ca>ha39 \
    ca>ke25 cc>kk6 cd>kd1 ce>s21 ce>he33 ce>se9 ce>ys42 cg>kg0 ch>t18 ch>hy47 ch>ty41 ci>s35 ci>ch23 ci>hi30 \
    ci>si12 ci>ts43 ck>k4 cl>kl1 co>k24 co>ko2 cq>k1 cs>ch2 ct>kt1 cu>k23 cu>ka22 cv>sv3 cy>si6 cz>ch1 cz>ts23 \
    dd>d24 dg>dz6 du>da22 d'>5 d|>|16 ea>14 ea>e24 ea>i11 ea>ha32 ea>ya25 ed>id25 ee>i4 eh>kh33 ei>ay14 ei>ey5 \
    eo>ho22 ep>e23 ep>ip27 er>e30 es>26 es>z33 et>e14 eu>o26 eu>ev23 eu>ey22 eu>oy17 eu>yo16 eu>yu29 ew>yu19 \
    ey>i5 ey>ay28 ez>iz30 e|>|6 e|>h|38 fe>fy31 ff>f13 ff>v26 f|>v|22 ga>g30 gb>b11 ge>he16 ge>zh23 gg>zh14 gh>15 \
    gh>g6 gh>kh31 gi>h37 gi>hi13 gi>zh18 gl>l12 gm>m11 gn>n4 gn>ny17 gu>g9 gu>gv33 gy>d22 gy>y13 gy>hi19 gz>hz3 \
    g|>|14 he>ge28 he>ha31 he>kh43 hi>ti16 hl>l6 ho>ha37 ho>kh39 ho>yo26 hr>fr31 hr>gr26 hu>ha27 hu>yu18 hy>fi23 \
    ia>ha32 ia>ya9 ic>ic8 id>yd13 ie>e9 ie>i8 ig>43 ig>y30 ig>ay34 ii>iy7 ij>y29 ij>ey19 il>i22 il>y32 in>en30 \
    io>o20 io>ho22 io>iy35 ir>ar47 is>40 is>a46 is>iy46 is>yz37 it>ic45 iu>hu29 iu>iy9 iu>yu14 iy>i17 iy>y28 \
    ja>zh46 jc>yc10 je>e7 je>zh33 jh>zh3 ji>zi4 jk>yk1 jl>yl1 jo>io35 jo>zh30 js>y16 jt>yt0 ju>yu3 kc>kc3 ke>yk42 \
    kj>k6 kn>n19 kr>ks33 la>ya28 le>yl44 lf>l23 lh>lg18 lh>ly22 lj>l8 ll>40 ll>l14 ll>y37 ll>ly27 lp>l7 lt>25 \
    mm>m22 mu>ma22 nb>mb24 nc>nt35 ne>no44 ne>un46 ne>yn43 ng>n13 nh>ng24 nh>ny25 nm>mm12 nn>n12 np>mp7 nu>n9 \
    oa>o20 oa>ou17 od>ad34 od>ud17 oe>o9 oe>u17 oe>yo34 of>o18 oh>og28 oh>oo34 oi>oy8 oi>ua16 ok>uk24 oo>o17 \
    oo>u4 os>34 ot>o16 ou>a46 ou>u3 ou>au29 ou>hu41 ov>ev46 ow>au29 oy>ua21 pc>pc1 ph>f1 pi>p22 pi>pe33 pr>ps33 \
    qi>si6 qu>k5 qu>kv16 rd>r18 re>ro47 rf>r15 rh>rg22 rr>r24 rz>sh22 rz>zh15 r|>|25 sc>c23 sc>s6 sc>sh41 se>z34 \
    se>he43 se>za48 se>ze14 sh>s6 sh>sy24 si>hi42 si>se39 si>zi16 sj>ch14 so>zo22 ss>s16 su>37 sz>s14 sz>sh4 \
    s|>|11 s|>h|45 tc>c6 te>yt43 th>f31 th>t2 th>z45 ti>te35 tj>t9 ts>17 ts>c37 ts>ch39 tu>ta24 tx>ch2 tz>37 \
    tz>ts1 t|>|10 ua>va22 uc>a31 ud>o27 ud>od20 ue>25 ue>e9 ue>ve33 ue>yu41 uf>af23 ug>29 ug>o34 ug>vg34 ui>37 \
    ui>e40 ui>i11 ui>oy33 ui>ue35 ui>vi23 ul>o36 um>am22 un>an21 uo>o13 ur>er30 us>16 us>y19 ut>o37 ut>at24 \
    uu>u13 uv>ov13 ux>o6 uy>oy19 u|>i|46 ve>yv42 vo>fo25 wa>uo30 wb>ub3 wd>ud1 we>va26 wh>u7 wl>ul8 wn>un7 wo>v16 \
    wr>r12 wu>u19 wy>ui12 xa>ha14 xi>sy9 x|>|7 ya>ya1 yc>ic12 ye>e7 yi>i5 yo>y23 yu>yu1 yy>y6 yz>iz6 zc>hc3 \
    zh>zh1 zi>z27 zk>hk11 zs>15 zs>zh9 zt>st2 zu>zu3 zy>hi5 z|>|34 'y>y0 |h>|g22 |j>|i42 |o>|e37 |r>|z41 |v>|f31
    """,
    // through Japanese
    """
    >h48 >u38 a>32 a>a1 a>e34 a>o48 b>40 b>b3 b>p47 b>bu16 c>22 c>c14 c>f48 c>h42 c>k7 c>s21 d>25 d>d5 d>j40 \
    d>t35 d>do14 d>dy41 e>20 e>a20 e>e4 e>i33 e>u33 f>33 f>f5 f>u25 f>fu13 g>22 g>g7 g>h38 g>j24 g>k36 g>gu14 \
    g>gy46 h>13 h>f33 h>h7 h>u29 h>y47 h>ha42 h>hi30 h>hu28 i>37 i>a42 i>i1 i>y49 j>22 j>f44 j>h27 j>i22 j>j8 \
    j>y15 j>ji40 k>35 k>f44 k>k4 k>ku12 l>26 l>r1 l>u31 l>y50 m>38 m>m3 m>n27 m>ma36 m>mu20 n>33 n>n0 n>ny49 o>25 \
    o>a38 o>e44 o>o1 p>31 p>p3 p>pu16 q>50 q>g43 q>h41 q>k0 r>13 r>r7 r>ru15 s>29 s>h48 s>j46 s>s9 s>z29 s>su8 \
    t>26 t>c37 t>s36 t>t5 t>to14 u>27 u>a23 u>o26 u>u3 v>45 v>b17 v>f13 v>u47 v>v8 v>w29 v>vu34 w>10 w>b41 w>u15 \
    w>v16 w>w17 w>wa39 x>15 x>h28 x>j35 x>k38 x>s5 x>z40 y>22 y>h47 y>i3 y>y20 y>yu44 z>32 z>h28 z>j20 z>s11 \
    z>t34 z>z12 z>zu26 '>1 '>a33 '>i42 '>u35 |>|0 aa>a1 aa>o32 ab>ap40 ac>ah26 ac>es46 ae>e13 ae>ei30 af>a19 \
    ah>a6 ah>af21 ai>e24 ai>ea34 ai>ei16 aj>ai12 ak>af31 al>or39 am>a31 am>an17 an>a26 ao>a15 ao>o19 ao>an26 \
    ap>a24 au>o8 aw>o15 aw>ou29 ay>41 ay>e31 ay>ei12 bb>b4 bb>bu18 bh>b5 bj>by3 bl>r33 bo>b20 bo>be39 bu>ba12 \
    bu>be35 b|>|25 ca>ja48 cc>k21 cc>cc12 cc>ch32 cc>ku28 ce>je36 ce>se10 ce>sh36 ce>su17 cg>g14 ch>h19 ch>ch13 \
    ch>fu38 ch>hi34 ch>hu26 ci>h40 ci>ch22 ci>hi32 ck>ku24 cl>ur30 cq>k8 cu>ka14 cz>ch3 cz>ts18 da>de27 dd>d5 \
    dd>do23 de>do25 dg>j18 dg>jj6 dh>d5 di>ji30 dj>j2 do>da33 ds>s25 ds>z15 dt>do24 dt>to8 du>da17 dw>do8 dz>j10 \
    dz>z8 ea>16 ea>e27 ea>i15 ea>ed34 ea>ei41 ea>hi41 ea>ia24 eb>e36 eb>ep34 eb>ib27 eb>ub27 ed>ej33 ee>e15 ee>i5 \
    ee>hi36 ee>ia39 ef>e26 eh>25 eh>e7 eh>ef23 ei>ai6 ej>eh20 ej>ei11 el>e22 em>e33 em>en20 ep>e24 ep>ef31 er>a7 \
    er>ya45 es>40 es>u42 es>z31 es>ej42 es>uz42 et>e16 eu>o14 eu>u12 eu>yu23 ev>ef9 ev>of46 ew>u20 ew>yu19 ey>i9 \
    ey>hi34 ez>e28 e|>|10 e|>u|18 fa>fe28 fe>fa17 ff>f13 ff>fu6 fu>fa18 f|>u|8 ga>g29 ga>ge33 ga>go44 ge>ga15 \
    ge>he32 ge>ja32 ge>je19 ge>ji27 ge>ju39 gg>g11 gg>gu22 gg>jj21 gh>13 gh>g7 gi>j19 gi>ji13 gj>j2 gk>k9 gl>r14 \
    gn>n13 gn>ny10 go>ge40 gp>p2 gs>s21 gt>t4 gu>g14 gu>ga21 gw>gu11 gy>g16 gy>ji17 g|>i|37 ha>he32 ha>ho40 \
    hb>ub13 hd>d10 hh>h6 hi>y48 hl>ur19 hm>mu20 hm>um19 ho>f41 ho>ha31 ho>he33 ho>yo36 hr>ur12 hs>us17 ht>ut17 \
    hu>fu18 hu>ha17 hu>yu29 h|>u|16 ia>a28 ia>ha33 ia>ya27 ib>i26 id>ij28 ie>a49 ie>e32 ie>i7 ie>y46 ie>he43 \
    ie>hi42 if>i20 ig>i15 ig>ai36 ig>hi41 ig>ih29 ih>if20 ii>i4 ij>i9 ij>ai20 ij>ei29 il>i17 il>hi48 im>i31 \
    in>an33 io>o24 io>y40 io>ho31 io>yo31 ir>37 ir>a22 ir>ru41 is>49 is>wa39 it>ic29 iu>u24 iu>hu30 iu>yu26 iy>i7 \
    iy>iy10 ja>je30 jd>id6 je>e12 jh>j3 ji>i14 ji>j25 jk>ik6 jn>n8 jn>in9 jo>ja36 jt>it4 ju>fu24 ju>yu9 j|>i|4 \
    ke>ku23 kh>f35 kh>h10 kh>fu18 kh>uh40 kk>k15 kn>n15 kw>ku8 la>wa47 la>ya40 lc>ru23 ld>ru29 le>u30 le>je48 \
    le>ru21 lh>ry24 lh>uh22 lk>ku30 ll>j37 ll>r8 ll>y37 ll>ru12 ll>ry38 ll>yu48 lm>um19 lo>jo48 lo>yo36 lp>ru17 \
    ls>ru31 ls>us28 lt>26 l|>u|14 mb>nb4 mc>ma22 mm>m5 mm>mu26 mm>nm13 mo>mu34 mp>n27 mp>np6 mu>ma18 mw>mu6 \
    nc>ns12 ne>ny45 nh>ny15 ni>ny40 nn>n2 ns>nz20 oa>o8 ob>o30 od>ed38 oe>25 oe>e14 oe>o12 oe>u28 oh>e28 oh>o6 \
    oi>oa31 oi>ow18 oj>o15 oj>oi13 ok>o27 om>on17 oo>11 oo>d20 oo>k27 oo>o13 oo>u20 op>o22 or>a32 os>oj39 ot>o17 \
    ot>oz40 ou>a37 ou>o20 ou>u4 ou>au26 ov>ow22 ow>au22 pf>pu14 ph>f6 ph>fu21 ph>uf26 pp>p16 pp>pu33 pu>pa18 \
    qu>k4 ra>re28 ra>ro47 rc>ru21 rd>do13 rd>ru20 rg>gu17 rg>ri34 rh>h11 rk>ku17 rl>ru27 ro>re38 rp>pu20 rr>r1 \
    rs>z23 rs>ru35 rt>s29 rt>ru27 rt>to18 ru>ra19 rw>13 rz>j23 rz>zu26 r|>|4 r|>a|46 sa>sa2 sa>so45 sc>c27 sc>s7 \
    sc>sh36 sc>us47 se>38 se>sh41 se>za34 se>ze20 se>zu37 sh>sh5 si>hi26 si>ji22 si>sh37 sj>sh6 sl>r21 sm>m22 \
    sn>n16 so>sa37 so>so2 ss>s12 ss>sh22 ss>su14 ss>us43 su>sa21 su>su4 sy>hi25 sy>ji25 sy>sh19 sz>s22 sz>sh7 \
    sz>su14 tc>c12 tc>cc6 te>ta15 te>to22 th>s20 th>t10 th>z31 th>sh30 th>su18 ti>ch47 tj>ch8 tl>r19 ts>26 ts>c29 \
    tt>t19 tt>to30 tu>ta20 tw>to10 tx>ch0 ty>ch24 tz>ts1 t|>|12 ua>a15 ub>up36 uc>uf30 ud>o26 ue>e11 ue>u14 \
    ue>yu30 uf>a22 ug>28 ug>a34 ug>o31 uh>u6 uh>yu22 ui>a36 ui>i8 uk>u24 uk>uf34 ul>a41 ul>o35 um>an34 un>a36 \
    uo>o15 ur>a18 ur>er45 ut>ac40 ut>as40 uu>u4 uv>ov14 uw>uw12 ux>o8 ux>u10 uy>ai17 va>wa14 ve>ba29 ve>bu34 \
    ve>vu27 vl>ur15 vo>o31 vu>bu8 vy>vi3 wa>e27 wa>o27 wa>ue39 wa>wa5 we>va27 we>wa22 wh>12 wh>wa16 wk>ku7 wn>un5 \
    wo>u16 wo>wa18 wr>r9 wr>ur12 w|>u|4 xa>ha15 xh>j1 x|>|6 ya>ha34 ya>ya4 ye>e6 ye>je38 yi>i1 yk>i24 yo>y22 \
    yo>yo5 ys>iz23 yu>hu26 yu>yu3 za>za4 ze>ze7 ze>zu32 zh>j5 zi>j38 zi>ji6 zk>k18 zo>z29 zy>hi9 zy>ji10 zz>j29 \
    zz>z19 zz>ts5 zz>zu29 |e>|y39 |i>|y29 |v>|36 |y>|y5
    """,
    // through Korean
    """
    >e40 >r41 >u27 a>34 a>a2 a>e35 a>i37 a>o29 a>ae27 b>39 b>b3 b>p36 b>be15 c>17 c>c14 c>e39 c>j46 c>k9 c>s23 \
    d>26 d>d5 d>j42 d>t37 d>u41 d>de14 e>20 e>a37 e>e4 e>i30 e>r48 e>eo36 e>eu29 f>30 f>e48 f>h43 f>p2 f>u28 g>25 \
    g>g6 g>h39 g>i47 g>j24 g>k38 g>u45 g>ge16 h>11 h>h11 h>i36 h>u31 h>y20 h>he31 h>hi33 i>37 i>a43 i>e43 i>i1 \
    j>31 j>h25 j>i23 j>j8 j>y13 j>je33 j>ji50 k>29 k>g36 k>k3 k>s49 k>ke17 l>28 l>l3 l>r16 l>y47 m>35 m>g48 m>m2 \
    m>ma33 m>me28 n>31 n>n1 o>26 o>a40 o>o2 o>u28 p>32 p>e49 p>p3 p>u44 p>pe17 q>e27 q>g47 q>h40 q>k1 r>20 r>o19 \
    r>r7 r>re15 s>28 s>h42 s>j34 s>s10 s>u38 s>se8 s>sy39 t>22 t>c31 t>d37 t>s31 t>t6 t>u43 t>te15 u>27 u>a44 \
    u>i32 u>o18 u>u4 u>w36 v>b2 v>p16 w>20 w>b14 w>p32 w>u24 w>w8 w>wa38 x>22 x>e47 x>h34 x>j41 x>k34 x>s2 y>29 \
    y>i4 y>y15 y>ye45 z>35 z>c35 z>h16 z>i48 z>j6 z>s22 z>u39 z>y45 '>1 '>g39 '>i25 |>|0 aa>a3 aa>o21 ab>a32 \
    ab>ae41 ab>ap23 ac>ae22 ac>ic42 ac>is34 ac>ra44 ad>ae35 ad>de36 ad>id33 ad>ra44 ae>e19 ae>ai23 ae>ei29 af>a23 \
    af>ae32 ag>41 ag>ae43 ag>ij41 ah>ra34 ai>e30 ai>ae30 ai>ee39 ai>ei15 aj>ai13 ak>43 ak>am47 ak>as42 ak>ik30 \
    al>o39 am>44 am>ae42 am>ak48 an>ae41 an>on22 ao>a17 ao>o23 ap>a24 ap>ae28 ar>o40 ar>eo34 as>47 as>a22 as>ae47 \
    at>ae31 au>o9 au>ro36 av>ib25 aw>32 aw>o14 ay>e35 ay>ei12 az>ac23 bb>b5 bb>p25 bb>eb24 bd>pd1 be>49 bh>b4 \
    bi>be36 bj>bi3 bk>pk7 bo>b19 b|>p|13 b|>u|25 ca>ka3 cc>k8 cc>ch17 cc>ek25 cc>ke23 cd>kd1 ce>s35 ce>je38 \
    ce>se13 ce>si38 cf>kp2 cg>kg4 ch>j42 ch>w48 ch>y21 ch>ch12 ch>he32 ch>hi34 ch>sy26 ch>uk39 ci>ch30 ci>hi25 \
    ci>si10 ci>sy36 ck>k6 ck>ek20 ck>ke18 cn>kn2 co>ko1 cq>k9 cq>ke8 ct>kt5 cu>ku5 cy>si3 cz>ch1 da>48 da>de32 \
    dd>d2 dg>j4 dh>d6 di>ji34 dj>j3 dl>ul25 do>43 do>da35 ds>s28 dt>te4 dy>di1 dz>j0 d'>di16 d|>g|38 d|>u|26 \
    ea>23 ea>e25 ea>i12 ea>ei33 ea>eo24 ea>ie31 eb>e28 eb>ep30 ec>e9 ee>i5 ee>ri28 ef>e24 eh>e5 ei>e31 ei>ai8 \
    ei>ri40 ej>eh15 ej>ei11 el>e23 el>eo45 el>eu48 em>e29 ep>e27 ep>ip25 er>eo7 es>re47 et>e10 et>i41 et>re36 \
    eu>o12 eu>yu23 ev>ep12 ew>u18 ew>ep27 ew>yu15 ey>i9 ey>ai28 ey>ri16 ez>es9 e|>|10 ff>p10 ff>ep33 ff>pe35 \
    fu>28 fu>hu14 f|>u|8 ge>he33 ge>je18 ge>ji25 gg>g8 gg>j20 gg>k29 gh>11 gh>gg34 gh>ug35 gi>j21 gi>y39 gi>ji12 \
    gl>l15 gn>n6 go>g23 gu>g15 gu>gg38 gu>gw26 g|>i|29 g|>u|30 ha>eo47 ha>he38 hc>9 he>ha30 hh>h6 hi>35 hi>a41 \
    hk>ik13 hl>ul18 hm>im28 hm>um23 hn>in26 hn>un24 ho>ha34 ho>yu31 hr>eo32 hr>ur11 hs>se11 ht>te13 h|>i|20 \
    h|>u|16 ia>a31 ia>eo47 ia>ha45 ia>ya30 ib>i27 ib>ip28 ic>hi41 ic>ri42 id>i18 ie>i6 ie>ri35 if>i20 if>ih27 \
    ig>i14 ig>ai31 ih>22 ii>i4 ij>i12 ij>ei25 il>i18 im>42 im>i26 io>o28 io>ho41 ip>i13 ip>ri31 ir>o40 ir>ai45 \
    ir>eo24 ir>re44 is>46 is>a44 it>ic20 it>ri47 iu>u27 iu>yu31 iy>30 iy>i15 iy>iy6 iz>i25 ja>je29 jc>ic3 jk>ik6 \
    jn>in5 jo>ie34 j|>i|7 ka>45 ka>ga30 ka>ta46 kh>h11 kh>he21 ki>45 ki>ke38 kk>k2 kn>n15 ko>40 ku>36 ku>gu27 \
    kw>k15 la>r42 la>lr43 la>wa45 la>ya38 ld>lt23 ld>ud33 le>lr25 le>ul31 lh>lh4 ll>l12 ll>y27 ll>lr5 ll>ol40 \
    lm>um30 lo>r34 lo>lr35 lo>wo44 lo>yo36 lr>lr0 ls>us32 lt>33 lt>lc21 lu>ru9 lw>lw3 ma>46 mb>m29 mb>gb32 \
    me>ma31 mh>mh0 mi>44 ml>mr4 mm>m4 mm>em24 mm>me26 mo>43 mo>eo42 mw>mw0 mz>mj0 m|>g|34 na>eo46 nc>ng28 nc>ns12 \
    nd>ng37 ne>n12 ne>ny40 nh>ny12 ni>49 nl>nr1 nn>n2 nn>ne33 no>40 no>eo47 ns>ng41 nt>ng33 nw>n13 n'>un8 oa>o11 \
    ob>o28 ob>op24 oc>o8 od>ut37 oe>i30 oe>o13 oe>u19 of>o20 og>o18 oi>o31 oi>ua15 oj>oi14 ok>uk23 on>un19 oo>o17 \
    oo>u4 op>o24 or>o11 or>eo32 os>45 os>oj26 ot>36 ot>a41 ot>o11 ot>eo42 ot>ro37 ou>o19 ou>u4 ou>au28 ou>eo46 \
    ou>ru38 ov>op8 ov>ou44 ow>o11 ow>au22 ow>aw33 ow>op18 ow>ro29 oz>oc28 o|>g|45 ph>p2 pl>ul23 po>p21 pp>p5 \
    pp>ep22 p|>u|22 qu>k6 qu>kw13 qu>uk20 ra>ha48 ra>re32 rc>s28 rc>os32 rc>re22 rd>de15 re>eo33 re>ra31 re>ur31 \
    rf>p14 rg>j33 rg>ge27 rg>ri25 rh>oh20 rh>ra24 rk>ke21 rl>l9 rm>me24 rn>n10 ro>ho45 ro>ur37 rq>k10 rr>h33 \
    rr>r2 rt>d44 rt>s28 rt>te21 ru>37 ru>rw35 rw>w14 rw>ow17 ry>ri2 r|>o|5 sa>48 sa>sa4 sc>c28 sc>s7 sc>sw33 \
    sc>us39 se>j42 se>u42 se>he37 se>je22 se>se6 sh>s12 sh>ch49 sh>si23 sh>sw48 sh>sy8 si>ji24 si>si2 sj>sy2 \
    sl>ul28 sm>um27 ss>s5 ss>is44 ss>us35 su>37 su>sa43 sy>si4 sz>s23 sz>si17 sz>sy15 s|>u|28 ta>46 ta>da26 tc>c2 \
    te>ta31 te>ut39 th>d26 th>s20 th>t8 th>ut30 tj>ch7 tl>ul14 to>do31 ts>24 ts>c41 ts>m40 ts>ch11 tt>t2 tz>ch1 \
    t|>g|41 t|>u|29 ua>wa15 ua>wo28 ub>up32 uc>o23 uc>wi35 ud>o26 ue>e13 ue>eu27 ue>ge38 ue>yu34 uf>o22 ug>26 \
    ug>o27 ug>u18 ui>i10 ui>wi14 uk>38 ul>o37 um>o33 un>o38 ur>34 ur>o17 ur>eo38 us>wi42 ut>o25 uu>u8 uw>u13 \
    ux>o13 ux>u10 uy>u23 uy>wi20 u|>a|34 wa>we23 wa>wo16 we>ba24 we>uw35 we>wa32 wh>w5 wh>hw9 wh>wa15 wk>k5 wl>l9 \
    wl>ul11 wn>n9 wn>un5 wo>16 wo>u30 wr>r8 wu>u7 w|>|6 w|>u|12 x|>|12 ya>34 ya>da42 ya>ya5 yc>i13 yc>is15 ye>ye5 \
    yi>i4 yk>i18 yo>38 yo>y25 yo>yo5 yu>yu6 yz>ij2 za>ya38 zc>uc3 zh>j1 zh>uj19 zi>ja36 zs>j8 zz>j13 zz>ch5 \
    z|>i|32 |c>|j37 |e>|y45 |h>|h2 |i>|y40 |k>|g25 |l>|r0 |n>|m45 |r>|h35 |t>|d22 |v>|w45 |y>|y3
    """,
    // through Chinese
    """
    >e47 >g46 >i47 >u48 a>37 a>a2 a>e31 a>o46 a>u47 a>ae32 a>ai38 b>39 b>b3 b>w49 b>ba34 b>bi43 b>bo37 b>bu19 \
    c>15 c>c28 c>g41 c>i33 c>k11 c>q17 c>s30 c>x28 c>z44 d>23 d>d6 d>i49 d>j46 d>t46 d>da38 d>de15 d>du26 e>23 \
    e>a25 e>e10 e>i16 e>o35 e>u36 e>ei17 f>33 f>f7 f>i49 f>u26 f>fa46 f>fe21 f>fu13 g>21 g>g10 g>h45 g>i47 g>j16 \
    g>k50 g>q43 g>ga37 g>ge16 h>13 h>a49 h>e35 h>h11 h>i20 h>j48 h>u39 h>x33 h>ha39 h>he28 h>hi37 h>hu30 i>36 \
    i>a47 i>e36 i>i2 i>ia36 i>ie35 i>iy32 j>28 j>h19 j>i31 j>j27 j>q28 j>r34 j>y13 j>z36 j>ji13 k>28 k>g37 k>j18 \
    k>k8 k>q42 k>ka37 k>ke13 l>18 l>e36 l>i41 l>l7 l>o49 l>r17 l>la36 l>le50 l>li41 l>lu28 m>36 m>m3 m>n25 m>ma33 \
    m>mu23 n>32 n>n1 n>ni46 n>nu30 o>30 o>a29 o>e17 o>o6 o>u22 o>oe37 o>ou40 p>27 p>b17 p>f31 p>p7 p>pa46 p>pu17 \
    q>42 q>e44 q>g28 q>h27 q>j24 q>k4 q>q28 r>10 r>l8 r>r20 r>ru38 s>25 s>i43 s>s12 s>x23 s>sa35 s>si9 s>su35 \
    t>18 t>c38 t>d20 t>i43 t>s36 t>t12 t>ta40 t>te16 t>tu26 u>26 u>a29 u>e27 u>i39 u>o20 u>u5 u>ue34 u>uy46 v>45 \
    v>b39 v>f12 v>h48 v>w4 w>27 w>f31 w>o22 w>u27 w>w7 w>we17 w>wo47 x>20 x>h35 x>i42 x>j42 x>k27 x>o39 x>q42 \
    x>s7 x>x19 x>z37 x>xi37 x>xu46 y>33 y>e37 y>i5 y>u46 y>y16 y>yi31 y>yo44 y>yu43 z>30 z>c35 z>h33 z>i23 z>j34 \
    z>q27 z>r38 z>s20 z>u42 z>x41 z>z12 z>ze48 z>zi20 z>zu32 '>6 '>a33 '>i33 '>o15 '>u21 '>y40 |>|0 aa>a5 aa>ae23 \
    aa>ao31 aa>ia30 ab>a28 ab>ai44 ab>aw36 ac>e38 ac>ei45 ad>ai43 ad>aj39 ad>an48 ad>de37 ae>a17 ae>e28 ae>ei22 \
    af>a21 af>ai34 ag>e43 ag>g39 ag>ak43 ah>40 ah>ae29 ah>ax25 ai>a22 ai>e37 ai>an46 ai>ay34 ai>ei21 ak>ha44 \
    ak>ke42 al>o39 al>ao42 al>er34 al>ia50 am>a29 am>ai45 am>an15 ao>an22 ar>o44 ar>er38 ar>ha50 ar>ia39 ar>ya50 \
    at>47 au>e40 au>o29 au>u28 au>ao6 au>ou40 au>uo22 av>a37 av>ab31 aw>ao16 aw>uo22 ay>e37 ay>i33 ay>ei19 \
    ay>ui43 az>a24 az>aj28 bb>b5 bb>bu23 bb>ib22 bb>ob26 be>bo17 bh>b5 bo>b24 bo>ba22 bu>ba20 bu>bi32 b|>|22 \
    ca>ka2 cc>k14 cc>q11 cc>x30 cc>ik16 ce>sa34 ce>se25 ce>si15 ce>xi30 cg>ij9 ch>j36 ch>ch21 ch>he29 ch>hi27 \
    ch>ka47 ch>ke32 ch>qi17 ch>qu48 ch>sh33 ch>xi26 ch>xu49 ch>zh40 ci>ji36 ci>xi12 ck>ij39 ck>ik33 ck>ke6 co>k31 \
    co>ge32 co>gu40 co>ka23 co>ke6 cq>k6 cu>gu29 cu>ka21 cu>ke26 cu>ku6 cy>xi9 cz>ci22 cz>qi14 dd>d5 dd>de21 \
    dd>id23 de>de5 dg>j13 dg>q10 dh>d8 di>da45 di>ji33 dj>j18 dj>ji13 do>ta41 ds>s19 ds>si21 ds>zi22 dt>de18 \
    dt>te5 du>da27 du>di28 dy>de26 dy>di3 dz>j22 dz>z6 d'>15 d|>|15 d|>g|36 ea>29 ea>e27 ea>i14 ea>u26 ea>ai34 \
    ea>ei29 ea>ie24 ea>yi39 ec>ai28 ec>ei18 ed>ai40 ee>i7 ee>ui39 eg>ge31 eh>ai33 eh>ei21 ei>a29 ei>e33 ei>ai11 \
    ei>ie37 ei>yi46 ek>i33 el>ai37 el>ei26 el>er16 el>ie36 em>i41 em>an34 em>en27 en>un22 eo>i28 eo>ao16 eo>ia26 \
    ep>ef30 ep>if26 er>a26 er>o24 er>er19 es>ai37 et>i21 et>ai34 et>ei20 eu>e20 eu>i34 eu>o32 eu>u20 eu>ei29 \
    eu>ou18 eu>uo30 ev>ef11 ew>u20 ew>iu20 ew>we27 ex>is15 ey>i7 ey>yi43 ez>es22 ez>is27 ez>zi31 e|>|15 e|>g|38 \
    fa>f35 fa>fe27 fe>u29 fe>fu23 ff>f15 ff>fe32 ff>fu5 fi>fe20 fo>f28 fo>fa26 fo>fu4 fu>fu3 f|>u|8 ga>ge21 \
    ga>ji41 gb>b9 ge>ge8 ge>he34 ge>ji24 ge>qi32 ge>re39 gg>g13 gg>j18 gg>ge15 gg>ji27 gh>14 gh>h24 gh>ga34 \
    gh>ji25 gi>37 gi>g38 gi>ji5 gi>qi33 gi>zh33 gl>l18 gn>ni14 go>g24 go>ge6 gs>si15 gt>d10 gt>gd9 gu>g22 gu>j22 \
    gu>ga29 gu>ge28 gu>ji40 gu>ku40 gy>ji10 g|>|12 g|>i|35 g|>o|38 ha>ha5 ha>hu48 he>ai39 he>ha22 he>ie19 he>ue39 \
    he>xi37 hi>he39 hi>ia41 hi>ie35 hi>ji31 hi>xi17 hi>yi43 hk>ik13 hl>er19 hm>em29 hm>mu25 hn>en17 ho>ao37 \
    ho>ha29 hr>el16 hr>er27 ht>te17 hu>e32 hu>ha26 hu>he24 hy>xi15 h|>i|11 h|>u|31 ia>ha39 ia>ya35 ib>i27 ib>iw32 \
    ic>u49 ic>iq9 id>ei39 id>ij40 ie>i8 ie>ei37 if>i22 ig>i15 ig>ei41 ii>17 ii>e20 ii>i8 ij>i14 ik>ig28 il>y41 \
    il>ei39 il>ie28 il>iy40 im>i30 in>an37 in>en27 io>ao40 ip>i15 ir>e34 ir>o41 ir>ai43 ir>er43 is>wa45 it>ei39 \
    it>ic27 iu>hu35 iw>iw1 iy>i16 iy>iy6 iz>i24 iz>is12 ja>ji39 je>ie29 je>ji24 ji>ji6 jo>hu31 jo>zo30 ju>hu10 \
    ju>ro28 j|>|11 j|>i|19 ka>ha48 ka>ka2 ke>ke5 ke>qi46 kh>h12 kh>x31 kh>he25 kh>hu31 ki>ji3 ki>ke33 ki>qi29 \
    kk>j18 kk>k5 kn>n16 ko>g48 ko>ge43 ko>gu43 ko>ke4 ks>s22 ks>ke27 ku>go36 ku>gu26 ku>ku5 ky>ji3 la>lu42 lb>rb5 \
    lc>r23 lc>rk10 lc>rq24 lc>rx24 ld>31 ld>r32 ld>de22 ld>id38 ld>rd14 le>l22 le>o44 le>r28 le>ie38 le>lu30 \
    lf>rf12 lg>g17 lg>rg19 lg>rj13 lh>h13 lh>rh14 li>ni45 lj>y21 lj>ji21 lj>li13 lk>rj22 lk>rk11 ll>l7 ll>er17 \
    ll>il36 ll>la41 ll>li35 ll>lu28 ll>lv48 ll>ol47 lm>im34 lm>mu29 lm>rm6 ln>n8 ln>rn10 lo>l29 lo>ve45 lp>rp13 \
    lr>rl8 ls>r29 ls>rs14 ls>rx30 lt>28 lt>d29 lt>r27 lt>rd21 lt>rt16 lu>la28 lu>lu3 lu>lv31 lv>rw6 lw>w13 \
    lw>rw10 ly>li3 l|>o|38 l|>r|3 mb>b31 mb>nb11 me>mo20 me>oe47 mm>m5 mm>im27 mm>mo31 mm>mu30 mp>nb31 mp>np15 \
    mu>me22 my>mu26 m|>n|16 nc>ng25 nc>ns23 nd>ng33 ne>n15 ne>en42 ne>na17 ne>ng31 ng>40 nj>nz22 nk>ng30 nn>n8 \
    nn>en35 nn>in44 nn>ng39 ns>ng35 nt>ng31 nz>nc28 oa>o20 ob>o34 oc>a35 oc>o9 oc>uo22 oe>e22 oe>o18 oe>u17 \
    oe>uo24 og>ao35 oh>o11 oh>oe28 oh>ox27 oh>uo29 oi>o23 oi>ow30 oi>uw30 oi>yi30 oj>oy9 ol>ao47 ol>ou44 ol>uo39 \
    om>an29 om>en32 om>on23 on>an21 oo>e35 oo>o28 oo>u5 oo>ue28 op>o25 op>of24 or>ao36 or>er28 or>oe39 or>ue47 \
    os>uo40 ot>o14 ot>ao39 ot>os31 ot>ou42 ot>uo34 ou>a39 ou>u8 ou>ao22 ou>hu48 ou>ue32 ou>uo24 ou>uy44 ou>wu41 \
    ov>of10 ow>a33 ow>e33 ow>ao18 ow>fu32 ow>uo14 oy>oy14 oy>uy29 oz>o25 o'>ao4 o'>ou17 pa>b44 pe>42 pe>bo35 \
    pe>po30 pe>pu31 pf>fu15 ph>f11 ph>fe12 ph>fu22 pi>pa37 pl>pu25 po>p28 po>ba37 po>bo5 pp>b18 pp>p9 pp>pu13 \
    ps>si21 p|>|13 qu>j24 qu>k14 qu>q34 ra>ha49 ra>la2 ra>lu46 ra>ru43 rb>rb13 rc>s24 rc>x23 rc>rk19 rc>rq23 \
    rc>rs30 rc>rx30 rd>20 rd>r27 rd>de13 re>lu23 re>ru40 rf>fe23 rf>fu12 rf>rf19 rg>o34 rg>ge12 rg>li41 rg>rj27 \
    rg>zh41 rh>h8 rh>rh18 rk>ke12 rk>rj28 rk>rk20 rl>l5 rl>lu27 rm>m5 rm>rm11 rn>en39 rn>nu29 ro>lu22 rp>pu16 \
    rp>rp14 rq>k5 rr>h41 rr>l3 rr>ru24 rs>rs23 rs>rx34 rs>si10 rt>d22 rt>s29 rt>er45 rt>te12 ru>hu40 ru>la28 \
    ru>lu3 ru>lv34 rv>w5 rv>rw13 rw>w6 rw>rw17 rw>we15 ry>li5 rz>r26 rz>rz20 r|>r|11 sa>ha35 sa>sa5 sa>su45 \
    sb>ib25 sc>q33 sc>s8 sc>x20 sc>xi45 se>i29 se>x36 se>he46 se>ie44 se>se13 se>si20 se>xi31 se>ze37 sh>x22 \
    sh>sh11 sh>xi18 sh>xu32 si>qi41 si>xi4 so>s32 so>he39 so>se12 so>xu36 ss>s11 ss>x20 ss>gs44 ss>is38 ss>sa24 \
    ss>sh32 ss>si16 ss>su28 st>sh50 su>sa26 su>su5 sy>xi6 sz>sh14 sz>si15 sz>zi24 ta>ta3 tc>c17 tc>q7 te>du48 \
    te>ie42 te>ta26 te>te6 tg>g10 th>s20 th>t14 th>x30 th>si19 th>su35 th>tu31 th>xi42 ti>di7 ti>ji36 tl>21 \
    to>du16 tr>c28 tr>ch37 ts>21 ts>c27 ts>x32 ts>z35 ts>ch35 ts>ci17 ts>zi34 tt>d17 tt>t10 tt>id46 tt>it38 \
    tt>te13 tt>tu30 tu>ta31 tu>te24 tu>tu6 ty>di8 tz>c25 tz>q33 tz>ci11 tz>zi13 t|>|10 t|>g|41 ua>u28 ua>wa32 \
    ub>u35 uc>a28 ud>o30 ue>e13 ue>u19 ue>ai24 ue>ie39 ug>o24 uh>ue21 ui>i14 ui>u24 ui>uy33 uk>u19 ul>er28 \
    ul>wu42 um>u26 um>an32 um>en36 um>mu38 un>an22 un>en18 uo>ao16 up>u21 ur>e24 ur>er28 ut>a33 uu>u3 uv>ub22 \
    ux>u10 uy>uy12 ve>fu19 vi>we25 vi>yu46 vo>fu20 vy>bu14 wa>we22 wa>wo21 wd>od3 we>o37 wh>hu5 wi>we17 wl>ol10 \
    wn>n7 wn>on15 wo>w12 wo>wa26 wr>ul13 ws>si20 w|>o|6 w|>u|15 xi>xi4 x|>|11 ya>ya5 ya>ye34 yc>iq14 ye>ya27 \
    ye>ye6 yi>i17 yi>yi8 yi>yu21 yn>i28 yn>u29 yn>en21 yo>ya27 za>ha23 ze>ce22 ze>re37 ze>ze11 zh>r17 zh>zh9 \
    zi>ji17 zi>qi11 zi>xi25 zk>ij13 zo>uo19 zu>hu25 zu>zu6 zy>ji22 zy>qi15 zz>q15 zz>z19 zz>zh20 zz>zu16 z|>i|11 \
    'e>e6 |e>|a16 |e>|y43 |g>|z45 |h>|x24 |i>|y35 |o>|a20 |o>|w39 |q>|g19 |r>|h46 |y>|y3
    """,
  ]
}
