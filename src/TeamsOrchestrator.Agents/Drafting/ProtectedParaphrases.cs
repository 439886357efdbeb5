namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Words that stand in for protected attributes without naming them, in English and German.</summary>
internal static class ProtectedParaphrases
{
    /// <summary>Gets the English ones.</summary>
    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> English { get; } =
    [
        (ProtectedAttribute.Age,
            @"\b((fresh|straight|just) (out of|from)|just left) (college|university|school|uni)\b|\bnew grads?\b|\brecently graduated\b|\bin (your|their|his|her) (early |mid |late )?(twenties|thirties|forties|fifties|sixties|[2-6]0['’]?s)\b"
            + @"|\bgen(eration)?[ -]?[yz]\b|\bmillennials?\b|\bbaby boomers?\b|\b(new|fresh|young) blood\b|\bolder colleagues?\b|\bold (man|woman|guy|lady)\b|\b(no|not) older than [2-6]\d\b|\bat most [2-6]\d years old\b|\bages? \d{2}( ?[-–] ?| to )\d{2}\b"
            + @"|\bretir(es?|ing) soon\b|\bdigitally native\b|\bborn (after|before|in) (19|20)\d\d\b|\b(no more than|not more than|at most|maximum( of)?|max\.?) \d+ years['’]?( of)? ([a-z]+ )?experience\b"),
        (ProtectedAttribute.Gender,
            @"\b(girls?|ladies|lady|gentlem[ae]n|boys?|lads?) (wanted|needed)\b|\b(strong|young|capable) (man|men|lad|woman|women|lady|girl)\b|\bwe (need|want|are looking for|prefer) (an? )?(man|woman|men|women|guy|girl|lady|gentleman|males?|females?)\b"
            + @"|\b(wo)?m[ae]n['’]s (job|work)\b|\b(feminine|masculine|manly|motherly) (touch|person|way|side|presence)\b|\bhousewi(fe|ves)\b"),
        (ProtectedAttribute.Nationality,
            @"\b(locals|germans|austrians|americans|europeans|britons) only\b|\b(only|just) (germans|austrians|americans|europeans)\b|\bborn (and (raised|bred) )?in (germany|austria|switzerland|france|spain|england|britain|america|india|(the )?(uk|us|usa)|(this|the) country)\b|\bno (immigrants?|migrants?|refugees?)\b"
            + @"|\b(german|austrian|swiss|french|spanish|english|british|american|polish|turkish|arab|african|indian|russian) (origin|descent|heritage|roots)\b|\b(im)?migra(nt|tion) background\b"),
        (ProtectedAttribute.NativeLanguage,
            @"\bnative[- ]level\b|\b(english|german|french|spanish|italian|dutch|portuguese|polish)[- ]natives?\b|\b(as|is) (an? |their |your |his |her |the )?first language\b|\bborn speakers?\b|\bspeaks? (english|german|french|spanish) natively\b"
            + @"|\b(his|her|their|thick|slight|noticeable|perfect|neutral|clean|eastern|indian|russian|german) accent\b|\bspeaks? with an accent\b"),
        (ProtectedAttribute.Ethnicity,
            @"\b(white|black|brown|asian|arab(ic)?|african|hispanic|southern) (looking|looks|descent|origin)\b|\b(foreign|exotic|strange|unpronounceable)([- ]sounding)? (sur)?names?\b|\b(dark|light|brown)[- ]skinned\b|\bgyps(y|ies)\b"),
        (ProtectedAttribute.Religion,
            @"\bwear(s|ing) an? (hijab|kippah?|yarmulke|turban|cross|veil|burqa)\b|\bgod[- ]fearing\b|\b(prays|praying) (during|at|five|every)\b|\bobserv(es?|ing) (the )?(sabbath|ramadan|lent)\b|\b(an?|is|devout) (buddhist|sikh|atheist|hindu)\b"),
        (ProtectedAttribute.FamilyStatus,
            @"\bfamily (ties|responsibilities)\b|\b(free of|without|few|no) (any )?(domestic|private|care|caring) (ties|obligations|commitments|responsibilities)\b|\bcar(er|ing) responsibilities\b|\bfamily (man|woman)\b|\b(not tied down|unattached)\b|\bno depend[ae]nts\b"
            + @"|\b(wants?|wanting|plans?|planning|going|about|will) (to )?(have|start|get) (an? )?(family|children|kids|baby|married|pregnant)\b|\bbiological clock\b|\b(is|as|new|young|working) (a )?(young |new |working |single )?(mother|father|mum|mom|dad)\b(?! (company|board|earth|ship))"
            + @"|\bhas (an?|two|three|four|five|small|young|little|school-age|\d) (\w+ )?(kids?|child(ren)?)\b|\b(her|his|their) (husband|wife|kids|children|baby|spouse)\b|\bdivorced\b|\bwidow(ed|er)?\b|\bmother of (one|two|three|four|\d)\b|\bfather of (one|two|three|four|\d)\b"),
        (ProtectedAttribute.Health,
            @"\b(fully|perfectly) healthy\b|\bin (good|perfect|excellent|top) (health|shape|physical (shape|condition))\b|\b(no|without)( any)? (physical|mental|health) (issues|problems|limitations?|restrictions?|impairments?|conditions?)\b|\bhandicap(ped)?\b"
            + @"|\b(physically|mentally) (robust|able|stable|ill|unfit)\b|\b(takes|took|many|frequent|lots of|a lot of) (sick days|sick leave)\b|\b(is|being|seems) (autistic|bipolar)\b|\badhd\b|\bburn(ed|t)?[- ]?out\b|\btoo (fat|sick|frail)\b"),
        (ProtectedAttribute.SexualOrientation,
            @"\b(trans|queer|straight|gay) (man|woman|men|women|person|people|candidates?)\b|\bis queer\b|\bnon-?binary (person|people|candidates?)\b|\btranssexual\w*|\bhis (boyfriend|husband)\b|\bher (girlfriend|wife)\b"),
        (ProtectedAttribute.Appearance,
            @"\b(send|upload)( us)? (your|a) (recent |current )?(photo(graph)?|picture|headshot|selfie)s?\b|\b(good|nice|great) looks\b|\b(pretty|beautiful|handsome|sexy|ugly|slim|athletic|overweight|obese) (person|girl|woman|man|candidates?|appearance|build|figure|lady|guy)\b"
            + @"|\bpiercings?\b|\bat least 1[.,]\d\d ?m\b|\bwell[- ]dressed\b|\b(his|her|their) (looks|hair(style)?|weight|figure|beard)\b"),
        (ProtectedAttribute.PoliticalView,
            @"\b(left|right)[- ]wing(er)?\b|\b(in|joined|active in|belongs to) (a |the )?(trade |labou?r )union\b|\bunioni[sz]ed\b|\b(votes|voter) (for )?\w+\b(?<=conservative|labour|republican|democrat|green)|\b(conservative|socialist|communist|liberal) (views|party|politics)\b"),
        (ProtectedAttribute.SocialOrigin,
            @"\b(private|boarding|public)[- ]school (educated|education|boy|girl|background)\b|\bwell[- ]bred\b|\bgood (social )?background\b|\brespectable (family|background|home)\b|\b(rough|bad|wrong) (area|neighbou?rhood|part of town)\b|\b(tier|rank)[- ](1|one) (universit(y|ies)|colleges?|schools?)\b"
            + @"|\b(does not|doesn['’]t|won['’]t|will not|would not|wouldn['’]t|not) (really )?(fit|fitting) (in|into|with|to) ?(our|the)? ?(team|culture|company)?\b|\bone of us\b"),
    ];

    /// <summary>Gets the German ones.</summary>
    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> German { get; } =
    [
        (ProtectedAttribute.Age,
            @"\bfrisch(e|er|en)? (von der (uni|hochschule|schule)|(hochschul|uni)?absolvent\w*)|\b(berufseinsteiger|absolvent)(in|en|innen)? bevorzugt|\bgeneration [yz]\b|\b(anfang|mitte|ende) (zwanzig|dreißig|vierzig|fünfzig|sechzig|[2-6]0)\b|\bzwischen [2-6]\d und [2-6]\d( jahren?)?\b(?! (euro|prozent|%|mitarbeit|stunden|std))"
            + @"|\bbis (maximal )?[2-6]\d jahre\b(?! (\w+)?erfahrung)|\bim alter (von|zwischen|bis)\b|(?<!(betreuung|pflege|begleitung|unterstützung|versorgung|beratung|arbeit mit|umgang mit) )\bältere[rnm]? (mitarbeiter|bewerber|kolleg|kandidat|person|herr|dame|semester)\w*|\b(höchstens|maximal|nicht mehr als) \d+ jahren? (berufs)?erfahrung\b"
            + @"|\brentennah\w*|\b(junges|frisches|neues) blut\b|\bjahrgang (19|20)\d\d\b|\bjugendlich(e[rsn]?)? (auftreten|ausstrahlung|art|frische|team)\b|\b(schon|doch) älter\b"),
        (ProtectedAttribute.Gender,
            @"\b(empfangsdame|bürodame|zimmermädchen|mädchen für alles|hausfrau\w*|quotenfrau|männerberuf|frauenberuf)\b|\b(suchen|brauchen|wollen|bevorzugen)( wir)? (einen |eine |nur )?(mann|männer|herrn|frau|frauen|dame|damen|kerl)\b|\b(gestandener?|kräftige[rn]?) (mann|männer|kerle?|jungs?)\b|\bals (frau|mann) (ist|kann|wird|hat|nicht)\b|\bist eine frau\b"),
        (ProtectedAttribute.Nationality,
            @"\b(keine?|ohne) (ausländ|migrant|flüchtling)\w*|\b(geborene[rn]?|gebürtige[rn]?) (deutsche|österreicher|schweizer|franz|türk|pol|syr)\w*|\bin (deutschland|österreich|der schweiz) (geboren|aufgewachsen)\b|\bnur (deutsche (bewerber|staatsbürger|kandidat|mitarbeiter)\w*|eu-?bürger\w*|inländer\w*)|\bbiodeutsch\w*|\beinheimische[rn]?\b|\bherkunftsland\b"),
        (ProtectedAttribute.NativeLanguage,
            @"\berstsprach\w*|\bdialektfrei\w*|\b(starke[nmr]?|leichte[nmr]?|deutliche[nmr]?|ausländische[nmr]?|fremde[nmr]?|osteuropäische[nmr]?|russische[nmr]?|türkische[nmr]?|polnische[nmr]?|ihr|ihrem|ihren|sein|seinem|seinen|keinen|kein) akzent\b|\b(deutsch|englisch|französisch|spanisch)-?natives?\b"),
        (ProtectedAttribute.Ethnicity,
            @"\b(südländ|oriental|arab|afrikan|asiat|osteuropä|südeuropä)\w*isch\w* (aussehen|herkunft|wurzeln|name\w*|abstammung|typ)\b|\b(dunkel|hell)häutig\w*|\b(fremd|ausländisch) ?klingend\w*|\b(schwarze|weiße)[rn]? (bewerber|kandidat|mann|frau|mensch)\w*|\bzigeuner\w*|\bausländische(r|n|m)? (name\w*|wurzeln|herkunft)\b"),
        (ProtectedAttribute.Religion,
            @"\bmoslem\w*|\bmuslim\w*|\bbetet\b|\bgebetspause\w*|\b(trägt|tragen|mit) (ein |eine |einen )?(kippa|turban|kreuz|schleier|burka|hidschab)\b|\b(tief|streng) gläubig\w*|\bgläubige[rn]? (christ|muslim|mensch)\w*|\bgottesfürchtig\w*|\bkirchlich (gebunden|engagiert)\w*|\batheist\w*|\bbuddhist\w*"),
        (ProtectedAttribute.FamilyStatus,
            @"\b(keine|ohne) (familiären?|privaten?|familien)[ -]?(verpflichtung|bindung|pflicht|verantwortung)\w*|\bohne anhang\b|\bfamiliär (ungebunden|unabhängig|flexibel)\b|\bfamilien(mensch|vater|mutter)\b|\b(junge|alleinstehende|werdende|berufstätige)[rn]? (mutter|mütter|vater|väter|eltern)\b|\b(mutter|vater) (von|zweier|dreier)\b"
            + @"|\bkinderwunsch\b|\bgebärfähig\w*|\balleinstehend\w*|\bgeschieden\w*|\bverwitwet\w*|\bverlobt\w*|\bpflegt (seine|ihre) (eltern|mutter|vater|angehörig)\w*|\bkarenz(zeit|urlaub)?\b|\b(hat|mit) (zwei|drei|vier|\d) (kleinen? )?kinder\w*|\bkönnte schwanger\b|\b(will|möchte|plant) (eine familie|kinder|ein kind)\b"),
        (ProtectedAttribute.Health,
            @"\b(körperliche|gesundheitliche)[rn]? (fitness|eignung|belastbarkeit|verfassung|einschränkung\w*)|\bohne (körperliche|gesundheitliche|psychische)[n]? \w+|\bkerngesund\w*|\bkränklich\w*|\bgebrechlich\w*|\b(guter|bester) gesundheit\b|\b(häufig|viel|ständig|dauernd) krank\b|\bfehltage\w*|\bdepressiv\w*|\bdepressionen?\b"
            + @"|\b(ist|sei|als) autist\w*|\bburn-?out\b|\bpsychisch (krank|labil|stabil)\b|\bhandicap\b|\bgesund und belastbar\b"),
        (ProtectedAttribute.SexualOrientation,
            @"\btranssexuell\w*|\btrans(gender)?-?(frau|mann|person)\w*|\bnicht-?binär\w*|\bist (queer|gay)\b"),
        (ProtectedAttribute.Appearance,
            @"\b(hübsch|attraktiv|gutaussehend|schlank|sportlich)e?[rsn]? (äußere\w*|erscheinung\w*|person|frau|mann|dame|figur|bewerber\w*|kandidat\w*)|\bgut ?aussehend\w*|\bansprechendes? (äußeres|äußere|erscheinung\w*|optik)\b|\b(keine|ohne|sichtbare) (tattoos?|tätowierung\w*|piercings?)\b|\bpiercings?\b"
            + @"|\bfoto (beilegen|erwünscht|beifügen|von (ihnen|dir))\b|\b(aktuelle[sm]?|aussagekräftige[sm]?) (foto|bild|lichtbild)\b|\bmindestens 1[,.]\d\d ?m\b|\bzu (dick|dünn|fett)\b|\bmodelmaße\b"),
        (ProtectedAttribute.PoliticalView,
            @"\b(war|ist|sitzt|mitglied) im betriebsrat\b|\b(in der|einer) gewerkschaft\b|\bgewerkschaft(er|ler)\w*|\b(links|rechts)(radikal|extrem|gerichtet)\w*|\b(afd|spd|cdu|csu|fdp|grünen)[- ]?(mitglied|wähler|anhänger)\w*"),
        (ProtectedAttribute.SocialOrigin,
            @"\baus (gutem|einfachem|bildungsfernem|gutbürgerlichem) (haus|hause|elternhaus)\b|\b(aus )?einfachen verhältnissen\b|\bbildungsfern\w*|\belternhaus\b|\bproblemviertel\w*|\bbrennpunkt(viertel|schule)\w*|\bkinderstube\b|\bgute wohngegend\b|\bstallgeruch\b"
            + @"|\bpasst (kulturell |menschlich )?nicht (zu uns|ins team|in unser(e)? (team|kultur)|zum team|zu unserem team|zur kultur)\b"),
    ];
}
