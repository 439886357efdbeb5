using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Finds words that ask for a protected attribute or stand in for one, English and German: in job ads, criteria, feedback and reasons.</summary>
/// <remarks>It knows words, not intentions: a clean result does not say that a text is fair.</remarks>
public static class ProtectedAttributes
{
    // A sentence that promises not to discriminate names the attributes without asking for them.
    private static readonly Regex Promise = Phrases.Of(
        @"regardless of|irrespective of|without regard|equal opportunit|equal employment|do(es)? not discriminate|non-?discriminat|discrimination|all qualified applicants|we welcome (applications|everyone|people)|encourage applications|diversity|under-?represented"
        + @"|unabhängig von|ungeachtet|chancengleichheit|gleichstellung|vielfalt|schwerbehindert\w* .{0,60}(bevorzugt|berücksichtigt|willkommen)|bei gleicher eignung|willkommen sind|begrüßen bewerbungen|alle menschen");

    // "Experience of working with young people", "users with disabilities": the people one works for, not the one who applies.
    private static readonly Regex Work = Phrases.Of(
        @"(work(ing)?|care|caring|support(ing)?|services?|designing|teaching|users?|people|persons|students|clients|customers|patients|those|audiences) (with|for|of|to) (\w+ (and|or) )?(\w+ )?$|(arbeit|umgang|betreuung|menschen|personen|kunden|nutzer\w*|erfahrung) (mit|von|für) (\w+ (und|oder) )?(\w+ )?$");

    private static readonly (ProtectedAttribute Kind, Regex Pattern)[] Rules =
    [
        (ProtectedAttribute.Age, Phrases.Of(
            @"\byoung(er|est)?\b( (and )?(dynamic|energetic|motivated|hungry))?( (team|person|professionals?|people|talents?|graduates?|man|woman|candidates?))?|\byouthful\b|\bdigital natives?\b|\b(recent|fresh|new) (college |university )?graduates?\b"
            + @"|\bmature (person|candidate|applicant)|\btoo old\b|\btoo young\b|\bolder (person|worker|candidate|applicant)s?\b|\b(max(imum)?|upper) age\b|\bage (limit|range|group|between|under|over)\b|\baged? \d{2}|\b\d{2} years old\b|\b\d{2} years of age\b"
            + @"|\b(under|below|over|older than|younger than|not older than|up to) \d{2} years (old|of age)|\b(older|younger) than [2-6]\d\b|\bunder (the age of )?[2-6]\d years\b|\b(his|her|their) age\b|\bover-?qualified\b|\bclose to retirement|\bnear retirement|\bretirement age\b|\byear of birth\b|\bdate of birth\b"
            + @"|\bjung(e|er|es|en)?\b( (und |, )?(dynamisch|motiviert|hungrig)\w*)? ?(team|mensch\w*|person\w*|leute|kolleg\w*|talent\w*|mitarbeiter\w*|frau\w*|mann)?|\bzu alt\b|\bzu jung\b|\b(höchst|maximal)alter\b|\baltersgrenze\b|\b\d{2} jahre alt\b"
            + @"|\b(nicht )?(älter|jünger) als \d{2}\b|\b(unter|maximal|höchstens) [2-6]\d jahren?\b|\bgeburtsdatum\b|\bgeburtsjahr\b|\bberufsanfänger(in)? bevorzugt|\büberqualifiziert\b|\bkurz vor der rente\b|\brentenalter\b|\b(sein|ihr)(em|es)? alter\b")),
        (ProtectedAttribute.Gender, Phrases.Of(
            @"\b(male|female|men|women|man|woman|ladies|gentlemen|girls?|guys?|boys?|lady) (only|preferred|candidates?|applicants?|wanted)\b|\b(only|prefer(ably|red)?|a|an) (male|female|man|woman)\b|\bsalesm[ae]n\b|\bsaleswom[ae]n\b|\bchairman\b|\bforeman\b|\bwaitress\b|\bcraftsm[ae]n\b"
            + @"|\bhandyman\b|\bstewardess\b|\bhostess\b|\bcleaning lady\b|\bshe is a woman\b|\b(is|as) a (woman|man|female|male)\b|\b(nur|bevorzugt|vorzugsweise) (männlich|weiblich|frauen|männer|damen|herren)\w*"
            + @"|\b(männlich|weiblich)e?[rn]? (bewerber|kandidat|person)\w*|\bputzfrau\b|\bsekretärin gesucht\b|\bkrankenschwester gesucht\b|\bdame für\b|\bgeschlecht\b|\bgender\b|\bein mann\b|\beine frau\b|\bstarker mann\b")),
        (ProtectedAttribute.Nationality, Phrases.Of(
            @"\b(german|british|american|us|u\.s\.|uk|eu|european|swiss|austrian|french|indian) (citizens?|nationals?|nationality|passport)\b|\bcitizenship\b|\bnationality\b|\bno foreigners?\b|\bforeigners?\b|\bforeign (nationals?|applicants?|candidates?)\b|\b(place|country) of birth\b"
            + @"|\b(deutsche|österreichische|schweizer|eu-?)[rn]? ?(staatsbürger\w*|staatsangehörig\w*|bürger\w*|pass|reisepass)\b|\bstaatsangehörigkeit\b|\bstaatsbürgerschaft\b|\bausländer\w*|\bnationalität\b|\bgeburtsort\b|\bkein(e)? migrationshintergrund|\bmigrationshintergrund\b")),
        (ProtectedAttribute.NativeLanguage, Phrases.Of(
            @"\bnative[ -](level )?((english|german|french|spanish|italian|dutch|portuguese|polish|language)[ -])?(speakers?|proficiency|fluency|tongue)\b|\bnative (english|german|french|spanish|italian|dutch|portuguese|polish)\b|\b(english|german|french|spanish|italian|dutch) (as (a |their )?)?(native|mother tongue)\b"
            + @"|\bmother tongue\b|\bnative speakers?\b|\b(foreign|strong|heavy|no|without( an)?) accent\b|\baccent-?free\b|\bmuttersprach\w*|\bakzentfrei\w*|\bohne akzent\b|\bmit akzent\b|\bstarker akzent\b")),
        (ProtectedAttribute.Ethnicity, Phrases.Of(
            @"\bcaucasian\b|\bethnic(ity)?( origin)?\b|\bskin colou?r\b|\b(his|her|their|of) race\b|\b(black|white|asian|hispanic|latino) (candidates?|applicants?|people|person|man|woman)\b|\bhautfarbe\b|\bethni\w+|\brasse\b|\bfremdländisch\w*|\bsouthern type\b|\bheadscarf\b|\bkopftuch\w*")),
        (ProtectedAttribute.Religion, Phrases.Of(
            @"\b(a|practi[cs]ing|devout) (christian|catholic|muslim|jew|protestant)\b|\bchristian (faith|values|beliefs?|church|background|candidate|applicant)s?\b|\bcatholics?\b|\bprotestants?\b|\bmuslims?\b|\bjewish\b|\bhindus?\b|\bchurch (member|membership)|\breligio(n|us|us belief)\b|\bhijab\b|\bramadan\b|\bchristlich\w*|\bkatholisch\w*|\bevangelisch\w*|\bmuslimisch\w*"
            + @"|\bjüdisch\w*|\bkonfession\w*|\breligionszugehörigkeit\b|\bkirchenmitglied\w*|\bkirchenzugehörigkeit\b|\bglaubens?gemeinschaft\b")),
        (ProtectedAttribute.FamilyStatus, Phrases.Of(
            @"\b(un)?married\b|\bmarital status\b|\b(no|without|has|have|having|with|small|young|planning( to have)?|expecting) (small |young )?(children|kids|a baby|a child)\b|\bchildless\b|\bfamily (status|commitments|obligations|planning)\b|\bpregnan\w+|\bmaternity\b|\bpaternity leave\b|\bparental leave\b"
            + @"|\bsingle (mother|father|parent|person|and)\b|\b(newly|recently) (married|engaged)\b|\bverheiratet\w*|\bledig\w*|\bkinderlos\w*|\b(ohne|hat|mit|keine|kleine|haben) (kleine |kleinen )?kinder\w*|\bschwanger\w*|\bfamilienstand\b|\bfamilienplanung\b|\bfamiliäre verpflichtung\w*"
            + @"|\belternzeit\b|\bmutterschutz\b|\balleinerziehend\w*|\bungebunden\w*")),
        (ProtectedAttribute.Health, Phrases.Of(
            @"\bable-?bodied\b|\b(physically|mentally) (fit|healthy|strong)\b|\bgood health\b|\bhealthy (person|candidate|applicant|and)\b|\bno (disabilit\w+|health (issues|problems)|sick leave)\b|\bdisab(led|ility|ilities)\b|\bwheelchair\b|\bnon-?smokers?\b|\b(chronic )?illness\b|\b(often|frequently) (sick|ill)\b"
            + @"|\bdepress(ed|ion)\b|\bmental health (issues|problems)|\bbehinder(t|te|ten|ung|ungen)\b|\bschwerbehinder\w*|\b(körperlich|gesundheitlich|geistig) (fit|gesund|belastbar|geeignet)\b|\bgesund(er|e|en|heitszustand)?\b|\bnichtraucher\w*|\bchronisch krank|\bkrankheits\w*|\brollstuhl\w*|\boft krank\b|\bkrankgeschrieben\b")),
        (ProtectedAttribute.SexualOrientation, Phrases.Of(
            @"\bheterosexual\b|\bhomosexual\b|\b(is|are) gay\b|\blesbian\b|\bbisexual\b|\btransgender\b|\bsexual orientation\b|\bheterosexuell\w*|\bhomosexuell\w*|\bschwul\w*|\blesbisch\w*|\bsexuelle orientierung\b|\btransgeschlechtlich\w*")),
        (ProtectedAttribute.Appearance, Phrases.Of(
            @"\b(with|including|attach|enclose|a|your|recent|include( a)?) (recent )?(photo(graph)?|picture|headshot)\b|\battractive (appearance|person|candidate|woman|man|lady|looking)\b|\bgood[ -]looking\b|\bwell[ -]groomed\b|\b(pleasant|neat|good|presentable|smart) appearance\b|\bpresentable\b|\boverweight\b|\btattoos?\b"
            + @"|\bphysical appearance\b|\blichtbild\b|\bbewerbungsfoto\b|\b(mit|inklusive|inkl\.?) (foto|passbild|bild)\b|\bpassfoto\b|\bgepflegtes? (äußeres|äußere|erscheinung\w*|auftreten)\b|\battraktives? (äußeres|erscheinung\w*|person|frau)\b|\bansprechendes äußeres\b|\bübergewicht\w*|\btätowier\w*")),
        (ProtectedAttribute.PoliticalView, Phrases.Of(
            @"\b(trade )?union members?(hip)?\b|\bpolitical(ly)? (view|views|opinion|affiliation|active|party)\b|\bparty member(ship)?\b|\bgewerkschaft(smitglied\w*|szugehörigkeit|lich)\w*|\bparteimitglied\w*|\bparteizugehörigkeit\b|\bpolitische (einstellung|gesinnung|meinung|haltung)\b")),
        (ProtectedAttribute.SocialOrigin, Phrases.Of(
            @"\bivy[ -]league\b|\b(top|elite|prestigious|renowned|oxbridge)[ -]?(tier )?(universit(y|ies)|schools?|colleges?)\b|\boxbridge\b|\bgood (family|neighbou?rhood|home)\b|\bzip ?codes?\b|\bpostcode\b|\bworking[ -]class\b|\bupper[ -]class\b|\bcultural fit\b|\bculture fit\b"
            + @"|\b(elite|renommierten?|top)[- ]?(universität|hochschule|uni)\b|\bgutem? hause\b|\bpostleitzahl\b|\bsoziale herkunft\b|\barbeiterkind\b|\bpasst nicht (ins|in unser|zum) team\b")),
    ];

    /// <summary>Finds what a text asks for that must not count.</summary>
    /// <param name="text">A criterion, a reason, a sentence or a whole ad.</param>
    /// <returns>The hits with their words as written, in the order of the text; each attribute once for each place.</returns>
    public static IReadOnlyList<ProtectedAttributeHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hits = new List<(int At, ProtectedAttributeHit Hit)>();
        var offset = 0;
        foreach (var sentence in text.Split('\n').SelectMany(Sentences.Split))
        {
            if (!Promise.IsMatch(sentence))
            {
                foreach (var (kind, pattern) in Rules)
                {
                    foreach (var match in pattern.EnumerateMatches(sentence))
                    {
                        if (kind is ProtectedAttribute.Age or ProtectedAttribute.Health && Work.IsMatch(sentence.AsSpan(0, match.Index)))
                        {
                            continue;
                        }

                        hits.Add((offset + match.Index, new ProtectedAttributeHit(kind, sentence.Substring(match.Index, match.Length).Trim())));
                    }
                }
            }

            offset += sentence.Length + 1;
        }

        return [.. hits.OrderBy(hit => hit.At).Select(hit => hit.Hit).Distinct()];
    }
}
