namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>The plain words for protected attributes in English and German.</summary>
internal static class ProtectedRules
{
    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> All { get; } =
    [
        (ProtectedAttribute.Age,
            @"\byoung(er|est)?\b( (and )?(dynamic|energetic|motivated|hungry))?( (team|person|professionals?|people|talents?|graduates?|man|woman|candidates?))?|\byouthful\b|\bdigital natives?\b|\b(recent|fresh|new) (college |university )?graduates?\b"
            + @"|\bmature (person|candidate|applicant)|\btoo old\b|\btoo young\b|\bolder (person|worker|candidate|applicant)s?\b|\b(max(imum)?|upper) age\b|\bage (limit|range|group|between|under|over)\b|\baged? \d{2}|\b\d{2} years old\b|\b\d{2} years of age\b"
            + @"|\b(under|below|over|older than|younger than|not older than|up to) \d{2} years (old|of age)|\b(older|younger) than [2-6]\d\b|\bunder (the age of )?[2-6]\d years\b|\b(his|her|their) age\b|\bover-?qualified\b|\bclose to retirement|\bnear retirement|\bretirement age\b|\byear of birth\b|\bdate of birth\b"
            + @"|\bjung(e|er|es|en)?\b( (und |, )?(dynamisch|motiviert|hungrig)\w*)? ?(team|mensch\w*|person\w*|leute|kolleg\w*|talent\w*|mitarbeiter\w*|frau\w*|mann)?|\bzu alt\b|\bzu jung\b|\b(höchst|maximal)alter\b|\baltersgrenze\b|\b\d{2} jahre alt\b"
            + @"|\b(nicht )?(älter|jünger) als \d{2}\b|\b(unter|maximal|höchstens) [2-6]\d jahren?\b|\bgeburtsdatum\b|\bgeburtsjahr\b|\bberufsanfänger(in)? bevorzugt|\büberqualifiziert\b|\bkurz vor der rente\b|\brentenalter\b|\b(sein|ihr)(em|es)? alter\b"),
        (ProtectedAttribute.Gender,
            @"\b(male|female|men|women|man|woman|ladies|gentlemen|girls?|guys?|boys?|lady) (only|preferred|candidates?|applicants?|wanted)\b|\b(only|prefer(ably|red)?|a|an) (male|female|man|woman)\b|\bsalesm[ae]n\b|\bsaleswom[ae]n\b|\bchairman\b|\bforeman\b|\bwaitress\b|\bcraftsm[ae]n\b"
            + @"|\bhandyman\b|\bstewardess\b|\bhostess\b|\bcleaning lady\b|\bshe is a woman\b|\b(is|as) a (woman|man|female|male)\b|\b(nur|bevorzugt|vorzugsweise) (männlich|weiblich|frauen|männer|damen|herren)\w*"
            + @"|\b(männlich|weiblich)e?[rn]? (bewerber|kandidat|person)\w*|\bputzfrau\b|\bsekretärin gesucht\b|\bkrankenschwester gesucht\b|\bdame für\b|\bgeschlecht\b|\bgender\b|\bein mann\b|\beine frau\b|\bstarker mann\b"),
        (ProtectedAttribute.Nationality,
            @"\b(german|british|american|us|u\.s\.|uk|eu|european|swiss|austrian|french|indian) (citizens?|nationals?|nationality|passport)\b|\bcitizenship\b|\bnationality\b|\bno foreigners?\b|\bforeigners?\b|\bforeign (nationals?|applicants?|candidates?)\b|\b(place|country) of birth\b"
            + @"|\b(deutsche|österreichische|schweizer|eu-?)[rn]? ?(staatsbürger\w*|staatsangehörig\w*|bürger\w*|pass|reisepass)\b|\bstaatsangehörigkeit\b|\bstaatsbürgerschaft\b|\bausländer\w*|\bnationalität\b|\bgeburtsort\b|\bkein(e)? migrationshintergrund|\bmigrationshintergrund\b"),
        (ProtectedAttribute.NativeLanguage,
            @"\bnative[ -](level )?((english|german|french|spanish|italian|dutch|portuguese|polish|language)[ -])?(speakers?|proficiency|fluency|tongue)\b|\bnative (english|german|french|spanish|italian|dutch|portuguese|polish)\b|\b(english|german|french|spanish|italian|dutch) (as (a |their )?)?(native|mother tongue)\b"
            + @"|\bmother tongue\b|\bnative speakers?\b|\b(foreign|strong|heavy|no|without( an)?) accent\b|\baccent-?free\b|\bmuttersprach\w*|\bakzentfrei\w*|\bohne akzent\b|\bmit akzent\b|\bstarker akzent\b"),
        (ProtectedAttribute.Ethnicity,
            @"\bcaucasian\b|\bethnic(ity)?( origin)?\b|\bskin colou?r\b|\b(his|her|their|of) race\b|\b(black|white|asian|hispanic|latino) (candidates?|applicants?|people|person|man|woman)\b|\bhautfarbe\b|\bethni\w+|\brasse\b|\bfremdländisch\w*|\bsouthern type\b|\bheadscarf\b|\bkopftuch\w*"),
        (ProtectedAttribute.Religion,
            @"\b(a|practi[cs]ing|devout) (christian|catholic|muslim|jew|protestant)\b|\bchristian (faith|values|beliefs?|church|background|candidate|applicant)s?\b|\bcatholics?\b|\bprotestants?\b|\bmuslims?\b|\bjewish\b|\bhindus?\b|\bchurch (member|membership)|\breligio(n|us|us belief)\b|\bhijab\b|\bramadan\b|\bchristlich\w*|\bkatholisch\w*|\bevangelisch\w*|\bmuslimisch\w*"
            + @"|\bjüdisch\w*|\bkonfession\w*|\breligionszugehörigkeit\b|\bkirchenmitglied\w*|\bkirchenzugehörigkeit\b|\bglaubens?gemeinschaft\b"),
        (ProtectedAttribute.FamilyStatus,
            @"\b(un)?married\b|\bmarital status\b|(?<!\b(work(ing|s|ed)?|car(e|ing)|experience|dealing|support(ing)?|play(ing)?|services?|famil(y|ies)|parents?|people|helping|engag(e|ing)) )\b(no|without|has|have|having|with|small|young|planning( to have)?|expecting) (small |young )?(children|kids|a baby|a child)\b|\bchildless\b|\bfamily (status|commitments|obligations|planning)\b|\bpregnan\w+|(?<!\b(cover(s|ing)?|replacement)( (for|of))?( an?| the)? )\b(on maternity\b|(maternity|paternity|parental) leave\b)(?![- ](cover|replacement))"
            + @"|\bsingle (mother|father|parent|person|and)\b|\b(newly|recently) (married|engaged)\b|\bverheiratet\w*|\bledig\w*|\bkinderlos\w*|\b(ohne|hat|mit|keine|kleine|haben) (kleine |kleinen )?kinder\w*|\bschwanger\w*|\bfamilienstand\b|\bfamilienplanung\b|\bfamiliäre verpflichtung\w*"
            + @"|(?<!vertretung (für|während|wegen|in|einer|der)( die| der| einer)? )\belternzeit\b(?![- ]?vertretung)|\bmutterschutz\b|\balleinerziehend\w*|\bungebunden\w*"),
        (ProtectedAttribute.Health,
            @"\bable-?bodied\b|\b(physically|mentally) (fit|healthy|strong)\b|\bgood health\b|\bhealthy (person|candidate|applicant|and)\b|\bno (disabilit\w+|health (issues|problems)|sick leave)\b|(?<!\b(long|short)[- ]term )\bdisab(led|ility|ilities)\b(?! (insurance|benefits?|cover))|\bwheelchair\b|\bnon-?smokers?\b|\b(chronic )?illness\b|\b(often|frequently) (sick|ill)\b"
            + @"|\bdepress(ed|ion)\b|\bmental health (issues|problems)|\bbehinder(t|te|ten|ung|ungen)\b|\bschwerbehinder\w*|\b(körperlich|gesundheitlich|geistig) (fit|gesund|belastbar|geeignet)\b|\bgesundheitszustand\b|\bgesunde[rn]? (mensch|person|bewerber|mitarbeiter|kandidat|mann|frau)\w*|\b(ist|sind|sei|sein|nicht|völlig|körperlich|psychisch|geistig) gesund\b|\bgesund und\b|\bnichtraucher\w*|\bchronisch krank|\bkrankheits(tage\w*|zeit\w*|ausf\w+|geschichte|bedingte\w* (fehl|ausf)\w+)|\brollstuhl\w*|\boft krank\b|\bkrankgeschrieben\b"),
        (ProtectedAttribute.SexualOrientation,
            @"\bheterosexual\b|\bhomosexual\b|\b(is|are) gay\b|\blesbian\b|\bbisexual\b|\btransgender\b|\bsexual orientation\b|\bheterosexuell\w*|\bhomosexuell\w*|\bschwul\w*|\blesbisch\w*|\bsexuelle orientierung\b|\btransgeschlechtlich\w*"),
        (ProtectedAttribute.Appearance,
            @"\b(with|including|attach|enclose|include)( us)?( an?| your)?( recent| current)? (photo(graph)?|picture|headshot)s?\b(?! (editing|editors?|librar(y|ies)|albums?|galler(y|ies)|booths?))|\b(your|recent|current|passport|application) (photo(graph)?|picture|headshot)s?\b|\battractive (appearance|person|candidate|woman|man|lady|looking)\b|\bgood[ -]looking\b|\bwell[ -]groomed\b|\b(pleasant|neat|good|presentable|smart) appearance\b|\bpresentable\b|\boverweight\b|\btattoos?\b"
            + @"|\bphysical appearance\b|\blichtbild\b|\bbewerbungsfoto\b|\b(mit|inklusive|inkl\.?) (foto|passbild|bild)\b|\bpassfoto\b|\bgepflegtes? (äußeres|äußere|erscheinung\w*|auftreten)\b|\battraktives? (äußeres|erscheinung\w*|person|frau)\b|\bansprechendes äußeres\b|\bübergewicht\w*|\btätowier\w*"),
        (ProtectedAttribute.PoliticalView,
            @"\b(trade )?union members?(hip)?\b|\bpolitical(ly)? (view|views|opinion|affiliation|active|party)\b|\bparty member(ship)?\b|\bgewerkschaft(smitglied\w*|szugehörigkeit|lich)\w*|\bparteimitglied\w*|\bparteizugehörigkeit\b|\bpolitische (einstellung|gesinnung|meinung|haltung)\b"),
        (ProtectedAttribute.SocialOrigin,
            @"\bivy[ -]league\b|\b(top|elite|prestigious|renowned|oxbridge)[ -]?(tier )?(universit(y|ies)|schools?|colleges?)\b|\boxbridge\b|\bgood (family|neighbou?rhood|home)\b|\bzip ?codes?\b|\bpostcode\b|\bworking[ -]class\b|\bupper[ -]class\b|\bcultural fit\b|\bculture fit\b"
            + @"|\b(elite|renommierten?|top)[- ]?(universität|hochschule|uni)\b|\bgutem? hause\b|\bpostleitzahl\b|\bsoziale herkunft\b|\barbeiterkind\b|\bpasst nicht (ins|in unser|zum) team\b"),
    ];
}
