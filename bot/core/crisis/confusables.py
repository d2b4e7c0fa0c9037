"""Letters of other alphabets, and dressed-up letters of ours, by the plain letter that they look like. Pure.

Source: Unicode TR39 confusables (through the table that confusable-homoglyphs 3.3.1 ships), all that look like a to z
after NFKC and case folding; Unicode character names (stroke, hook, small capital, squared, regional indicator); and
Greek and Cyrillic letters that people put for ours though Unicode keeps them apart.
"""

from __future__ import annotations

LOOKS_LIKE = {
    "a": ("ɐɑʌαаᎪᗅᴀᶏ⍺ⱥꓮ𐊠𖽀🅐🅰🇦󠁡"),
    "ae": ("æ"),
    "b": ("ƀƃƅɓʙβбвъьᏏᏴᑲᖯᗷᵬᶀꓐꞗꞵ𐊂𐊡𐌁🅑🅱🇧󠁢"),
    "bi": ("ы"),
    "c": ("ƈȼɔɕсᏟᴄↄⲥꓚꜿꞓꞔ𐊢𐌂𐐽𐔜𑣩𑣲𝼝🅒🅲🇨🝌󠁣"),
    "d": ("ðđƌȡɖɗδдԁᎠᏧᑯᗞᗪᴅᵭᶁᶑꓒꓓꝺꟈ🅓🅳🇩󠁤"),
    "e": ("ǝɇɘəɛεξезэёєҽᎬᴇᶒᶓ℮⋿ⱸⴹꓰꬲꬴ𐊆𑣆𑣎🅔🅴🇪󠁥"),
    "f": ("ƒϝքᖴᵮᶂẝꓝꜰꝼꞙꬵ𐊇𐊥𐔥𑣂𝈓🅕🅵🇫󠁦"),
    "g": ("ƍǥɠɡɢԍցᏀᏳᵷᵹᶃꓖꞡꬶ🅖🅶🇬󠁧"),
    "h": ("ħɥɦʜʮʯнђћһհᎻᏂᕼⱨⲏꓧꞕ𐋏🅗🅷🇭󠁨"),
    "i": ("ıɨɩɪιіїᎥᴉᶖ⍳ꙇ𑣃𝼚🅘🅸🇮󠁩"),
    "io": ("ю"),
    "j": ("ȷɉɟʄʝϳјᎫᒍᴊꓙ🅙🅹🇯󠁪"),
    "k": ("ƙʞκкᏦᛕᴋᶄⱪⲕꓗꝁꝃꝅꞣ𐔘𝼃🅚🅺🇰󠁫"),
    "l": ("łƚǀȴɫɬɭʟλӏ\u06f1Ꮮᒪᛁᶅ∣⏽ⱡⲓⳑⵏꓡꓲꝉꞁꞎꬷꬸꬹ𐊊𐌉𐌠𐑃𐔦𑣒𖼖𖼨𝈪𝼑𝼓🅛🅻🇱󠁬"),
    "m": ("ɰɱϻмᎷᗰᛖᴍᵯᶆⲙꓟꬺ𐊰𐌑🅜🅼🇲󠁭"),
    "n": ("ƞȵɲɳɴηπийлпոռᵰᶇⲛꓠꞑꞥꬻ𐔓🅝🅽🇳󠁮"),
    "o": ("øǿθοσφофօ\u06f5०০੦૦ଠ୦௦ం౦ಂ೦ംഠ൦ං๐໐ဝ၀ჿዐᴏᴑᴓᶗⱺⲟⵔꓳꝋꝍꬽꬾꬿꭃꭄ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣕𑣗𑣠𝼛🅞🅾🇴󠁯"),
    "oe": ("œ"),
    "p": ("þƥρрᏢᑭᴘᵱᵽᶈ⍴ⲣꓑꝑꝓꝕ𐊕🅟🅿🇵󠁰"),
    "q": ("ɋʠԛգզⵕꝗꝙꞯ🅠🆀🇶󠁱"),
    "r": ("ɍɹɺɻɼɽɾɿʀгяґᎡᏒᖇᴦᵲᵳᶉⱹⲅꓣꞃꞧꭇꭈꭉꭋꭌꭨ𐓜𖼵𝈖𝼈𝼕𝼖🅡🆁🇷󠁲"),
    "s": ("ƽȿʂѕտᏕᏚᵴᶊẜꓢꜱꞅꞩꟊ𐊖𐑈𑣁𖼺𝼞🅢🆂🇸󠁳"),
    "t": ("ŧƫƭȶʇʈτтᎢᴛᵵ⊤⟙ⱦⲧꓔꞇ𐊗𐊱𐌕𖼊𝼉𝼍🅣🆃🇹🝨󠁴"),
    "u": ("ʋμυцџսሀᑌᴜᴝᶙ∪⋃ꓴꞟꞹꭎꭒ𐓶𑣘𖽂🅤🆄🇺󠁵"),
    "v": ("νѵ\u06f7Ꮩᐯᴠ∨⋁ⱱⱴⴸꓦꛟꝟ𐔝𑜆𑣀𖼈𝈍🅥🆅🇻󠁶"),
    "w": ("ɯʍωшщѡԝաᎳᏔᴡⱳꓪ𑜊𑜎𑜏𑣦𑣯🅦🆆🇼󠁷"),
    "x": ("×χхᕁᕽ᙭᙮ᚷᶍ╳⤫⤬⨯ⲭⵝꓫꭓꭖꭗꭘꭙ𐊐𐊴𐌗𐌢𐔧𑣬🅧🆇🇽󠁸"),
    "y": ("ƴɏɣʎʏγψуүყᎩᎽᶌỿⲩꓬꭚ𐊲𑣜𖽃𝼆🅨🆈🇾󠁹"),
    "z": ("ƶȥɀʐʑζᏃᴢᵶᶎⱬꓜ𐋵𑣄𑣉𑣥🅩🆉🇿󠁺"),
}

TABLE = str.maketrans({sign: plain for plain, signs in LOOKS_LIKE.items() for sign in signs})
