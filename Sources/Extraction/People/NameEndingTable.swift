// Made by `lede train pronouns`: what the endings of given names tell of the sex, in tenths of log odds for a woman.

/// The ending, and its weight.
enum NameEndingTable {
  static let rows = """
    -jun-5 a+27 ab+4 abe-3 abel+3 ac-4 adly-3 adou-3 ae+6 ael-4 afa-3 ah+6 aha-6 aia-3 aig-3 ain-3 ako+3 al-4 \
    ale-5 ama-4 amza-3 an-7 and-3 andi+3 ane-5 anel+3 aney+3 ani+4 ann+9 anne+3 anny-3 anor+3 ant-3 anua-3 any+5 \
    ao+5 ar-3 aran+5 aren+3 aret+3 aron+3 arry-3 arte-3 as-8 at+4 atoa-3 aud+3 aul-3 avi-5 avon+3 ay+3 ayne-6 b-4 \
    bar+4 bel+5 bell+3 ben-5 ber+3 bert-4 beth+6 bi+4 c-5 ca+4 ce-3 ch-5 chie-6 ci+4 cion+3 ck-8 cki+3 co-4 d-10 \
    da+10 dad+8 dama-3 dane-3 ddy-7 de+5 del-3 den-6 der-3 des+4 die+3 dis+4 dith+4 dley-4 dly-3 do-8 don-6 dor-3 \
    dou-3 dred+4 dro-3 e+15 ean+7 eann+3 ed-3 edad+3 eddy-5 ee+9 een+12 ef-3 egan+4 ei-5 ein-3 eiva-3 el-3 eli-3 \
    elie-3 elin+4 elja-3 ell+5 ella+3 elle+8 ely+3 elyn+3 ena+3 ence-3 ene+7 ente-5 eo-3 ere-3 eri+3 erry+3 ert-3 \
    erto-3 eryl+3 ess+3 est-3 et+10 eth+3 ett+3 etta+3 ette+7 ey-4 eyn-3 eza-6 ezra-3 f-7 fer+6 ffer+3 ford-3 \
    fuma-3 gail+3 gan+8 gard+5 gen+3 get+3 ggie-3 ghan+3 gi-6 gisa-3 grid+3 h+4 ha+4 had-3 hai-4 hail-3 har+4 \
    hase-3 hdi-4 hell+3 hem-3 hid-3 hie-5 hito+3 hmet-3 hton+3 huda-3 hung-3 hy+3 i+12 ia+11 iah-6 iam+3 iane+3 \
    ias-3 ica+3 ice+8 ick-5 id+3 idad+5 ie+14 iel-3 ifer+3 ik-3 ika+4 iko+7 il-5 ilah+3 ille-5 im-6 in-5 ina+5 \
    ince-4 ine+5 io-4 ip-4 is+10 ise+5 ish+3 isha+3 ison+3 iss+4 ista-3 it+4 ita+4 iwa-3 j-3 jun-6 k-7 kary-3 \
    ke-3 ker-3 kiwa-3 klyn-3 ko+18 koa-3 kola-3 la+9 lan-6 las-3 lay-4 laye-3 ldo-3 lean+3 lee+4 leen+6 lene+4 \
    lfie-3 lia+3 lin+4 line+5 lio-3 liss+3 liz+3 ll+4 llah-5 lle+5 llen+5 lley+3 lma+3 lmer-3 lois+3 lory+3 lph-4 \
    lthe-3 lton-5 lu+4 luka-3 lvin-3 ly+6 lyn+9 lynn+3 m-4 ma-3 mad-3 man-9 mane-3 mar-3 mate-3 mber+5 met-3 mi+6 \
    miko+3 min+3 mine-4 mio+3 mmer+4 mon-3 mose-3 mza-3 n+4 na+15 nab+4 naia-3 nano+3 nce-8 nda+4 ndi+4 ndre-4 \
    ndy+4 ne+7 nele-3 nell+3 ner-3 net+3 nett+4 ng+5 nger+4 nh+4 ni+3 nice+3 niel-3 niko-3 nley-4 nn+10 nna+3 \
    nne+6 nny-6 no-3 non+5 nor+8 nore+3 nt-6 nte-8 ntin-4 nton-4 ntse-3 nua-3 nuel-3 nuka-3 nus+4 o-10 oa-5 \
    oana-3 ob-4 oble-3 ocio+3 od-5 oe-5 oine-3 ois+3 ok+6 ol+3 olph-3 on-9 one-5 onel-3 ong+5 onny-5 onor+3 \
    onse-3 onte-4 oo+4 ook+3 oon+3 oran-4 ord-4 ores+4 orgi-3 os-4 ose-3 osea-3 osue-3 otis-3 oy-5 p-4 pe-3 ph-5 \
    r-5 ra+11 rady-4 rah+5 raig-3 ram-4 rama-3 rd-4 rdo-3 re-3 red+4 reen+3 reg-3 rell-5 ren-3 reni-3 rey-5 \
    reza-6 rgi-3 ri+7 riam+4 ric-3 rick-3 rid+5 rie+4 riel+4 ril+3 rin+7 rine+3 ris+5 rish+3 rly+4 rnie-3 rone-3 \
    roy-3 rri+3 rris-4 rson-4 rt-6 rth-3 rto-3 ru-3 ruma-3 rvin-3 rwin-3 ry-3 ryl+4 ryn+4 s-7 sa+3 sal-3 sea-3 \
    sef-3 sein-3 ses-3 sey+4 seyn-3 sha+6 si+3 siah-3 sie+3 smin+3 so-3 soma-3 son-4 ss+4 st-4 stal+6 sten+4 \
    stin+4 ston-3 suki-4 sy+6 t-4 ta+11 tafa-3 taha-6 tal+7 tel+6 ten+4 teva-3 th+4 than-6 thel+3 thy+3 ti+5 \
    tia-3 tie+3 tija-3 tis-3 tlin+3 tney+4 to-7 toa-3 ton-9 tone-3 tor-4 tse-3 tta+3 tte+8 ttia-3 u+4 uane-3 \
    uben-3 ud+3 uda-3 uis-3 uk+3 uka-6 uki-3 uko+5 ulla-3 um+3 uma-8 us-5 ussa-3 uz+3 v-3 ver-3 vi-6 vin-7 von+3 \
    wade-3 well-4 win-4 y+10 ya+5 ye+4 yl+6 yle-3 ylin+3 yn+12 yne-4 ynn+3 yoko+3 yree-3 yron-3 ys+3 yuma-3 \
    yung+3 za-6 zane-3 ze-6 zi-3 zra-3 ή+4 α+7 κή+3 να+3 ος-4 ς-6 а+10 ан-6 д-3 е+3 ей-3 и-3 \
    ия+5 й-4 ка-3 н-5 на+6 р-7 ым+3 я+6 ا+3 د-4 ن+3 ور+3 宏-3 惠+3 桐+3 汐+3 泽-3 涵+3 \
    真-3 菜+3 華+3 诺+3 豪-3 辰-3 아+3 준-5 �ή+4 �α+7 �ς-6 �а+10 �д-3 �е+3 �и-3 \
    �й-4 �н-5 �р-7 �я+6 �ا+3 �د-4 �ن+3 �宏-3 �惠+3 �桐+3 �汐+3 �泽-3 �涵+3 \
    �真-3 �菜+3 �華+3 �诺+3 �豪-3 �辰-3 �아+3 �준-5
    """
}
