using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Tells a job title from an employer by the words that they use.</summary>
internal static partial class TitleAndEmployer
{
    private const int LongestPart = 80;
    private const int LongestEmployer = 45;

    /// <summary>Splits a header line where its parts end.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The parts.</returns>
    public static IEnumerable<string> Split(string line) =>
        Separator().Split(line).Select(part => part.Trim(' ', ',', '.', '|', '(', ')', '-', '–', ':')).Where(part => part.Length is > 1 and <= LongestPart);

    /// <summary>Says whether words name a position.</summary>
    /// <param name="words">The words.</param>
    /// <returns>Whether they do.</returns>
    public static bool IsTitle(string words) => Title().IsMatch(words) || OtherTitle().IsMatch(words);

    /// <summary>Finds title and employer among the parts of a position's header.</summary>
    /// <param name="parts">The parts, in order.</param>
    /// <returns>Either may be null where the words do not say.</returns>
    public static (string? Title, string? Employer) Find(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        var title = all.Find(part => IsTitle(part) && !Company().IsMatch(part)) ?? all.Find(IsTitle);
        var at = title is null ? 0 : all.IndexOf(title) + 1;
        var others = all.Skip(at).Concat(all.Take(Math.Max(0, at - 1))).ToList();
        var employer = others.Find(part => Company().IsMatch(part));

        // What stands beside a title and is no place, date or number is where the title was held.
        employer ??= title is null ? null : others.Find(part => part.Length <= LongestEmployer && char.IsUpper(part[0]) && !Place().IsMatch(part) && !NoEmployer().IsMatch(part) && !part.Any(char.IsAsciiDigit));
        return (title, employer);
    }

    [GeneratedRegex(@"\s{2,}|\s*[|·•]\s*|\s+[-–—]\s+|,\s+|\s+@\s+|\s+(?:at|bei|beim)\s+(?=\p{Lu})|\s*:\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\b(?:engineer|developer|programmer|manager|analyst|architect|consultant|administrator|admin|designer|scientist|researcher|specialist|assistant|associate|director|lead|leader|head|officer|intern|trainee|"
        + @"coordinator|technician|tester|owner|master|executive|representative|advisor|teacher|lecturer|professor|tutor|nurse|accountant|lawyer|editor|writer|founder|co-founder|cto|ceo|cfo|cio|vp|president|freelancer?|"
        + @"supervisor|operator|clerk|secretary|student|fellow|instructor|trainer|expert|agent|buyer|planner|recruiter|strategist|partner|contractor|volunteer|apprentice|employee|barista|interpreter|waiter|waitress|cashier|journalist|economist|psychologist|physician|doctor|pharmacist|statistician|mathematician|physicist|chemist|biologist|geologist|surveyor|auditor|broker|translator|librarian|therapist|paramedic|midwife|captain|chef|cook|driver|"
        + @"\w*entwickler(?:in)?|\w*ingenieur(?:in)?|\w*leiter(?:in)?|\w*leitung|\w*berater(?:in)?|\w*assistent(?:in)?|\w*mitarbeiter(?:in)?|werkstudent(?:in)?|\w*praktikant(?:in)?|praktikum|\w*referent(?:in)?|\w*kaufmann|\w*kauffrau|\w*fach(?:mann|frau)|\w*arzt|\w*ärztin|\w*anwalt|\w*anwältin|\w+schwester|\w+pfleger(?:in)?|\w*fachangestellte[r]?|"
        + @"\w*administrator(?:in)?|\w*architekt(?:in)?|\w*analyst(?:in)?|\w*techniker(?:in)?|\w*lehrer(?:in)?|geschäftsführer(?:in)?|sachbearbeiter(?:in)?|\w*wissenschaftler(?:in)?|\w*trainer(?:in)?|\w*planer(?:in)?|"
        + @"informatiker(?:in)?|fachinformatiker(?:in)?|auszubildende[r]?|aushilfe|tutor(?:in)?|dozent(?:in)?|enseignant|développeur|ingénieur)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b(?:\w*mechaniker(?:in)?|\w*mechatroniker(?:in)?|\w*elektriker(?:in)?|\w*elektroniker(?:in)?|\w*verkäufer(?:in)?|\w*einkäufer(?:in)?|\w*buchhalter(?:in)?|\w*erzieher(?:in)?|\w*betreuer(?:in)?|\w*helfer(?:in)?|\w*schlosser(?:in)?|\w*zeichner(?:in)?|"
        + @"\w*laborant(?:in)?|\w*sekretär(?:in)?|disponent(?:in)?|\w*redakteur(?:in)?|\w*monteur(?:in)?|\w*therapeut(?:in)?|\w*apotheker(?:in)?|\w*pädagog(?:e|in)|\w*psycholog(?:e|in)|\w*biolog(?:e|in)|\w*fachwirt(?:in)?|\w*betriebswirt(?:in)?|friseu(?:r|rin|se)|"
        + @"hebamme|beamt(?:er|in)|\w*kellner(?:in)?|köchin|\w*gärtner(?:in)?|\w*arbeiter(?:in)?|\w*fahrer(?:in)?|\w*angestellter?|\w*programmierer(?:in)?|\w*konstrukteur(?:in)?|\w*forscher(?:in)?|doktorand(?:in)?|\w*übersetzer(?:in)?|"
        + @"ingénieure|technicien(?:ne)?|développeuse|infirmi(?:er|ère)|direct(?:eur|rice)|responsable|assistante|consultante|professeure?|enseignante|avocate?|vendeu(?:r|se)|conduct(?:eur|rice)|comptable|gestionnaire|secrétaire|formateur|formatrice|"
        + @"rédact(?:eur|rice)|traduct(?:eur|rice)|éducat(?:eur|rice)|animat(?:eur|rice)|serveu(?:r|se)|cuisini(?:er|ère)|architecte|graphiste|pharmacien(?:ne)?|juriste|stagiaire|alternante?|apprentie?|ouvri(?:er|ère)|électricien(?:ne)?|mécanicien(?:ne)?|sage-femme|"
        + @"ingenier[oa]|desarrolladora?|programadora?|contable|enfermer[oa]|profesora?|jef[ea]\s+de|directora|técnic[oa]|abogad[oa]|médic[oa]|camarer[oa]|dependient[ea]|administrativ[oa]|auxiliar|arquitect[oa]|analista|consultora?|gerente|encargad[oa]|"
        + @"secretari[oa]|vendedora?|cociner[oa]|diseñadora?|periodista|traductora?|economista|psicólog[oa]|farmacéutic[oa]|electricista|mecánic[oa]|becari[oa]|coordinadora?|asesora?|investigadora?|operari[oa]|recepcionista)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex OtherTitle();

    [GeneratedRegex(
        @"\b(?:gmbh|ag|se|kg|ohg|ug|e\.?\s?v|inc|ltd|llc|llp|plc|corp|corporation|company|co|group|gruppe|holding|bank|sparkasse|university|universität|hochschule|college|school|institute?|institut|"
        + @"technologies|technology|solutions|systems|software|labs?|studios?|consulting|services|partners|hospital|klinik|klinikum|ministry|ministerium|agency|department|foundation|stiftung|s\.?a\.?s?|b\.?v|n\.?v|oy|ab|sons|"
        + @"industries|international|media|networks|airlines|insurance|versicherung|verlag|amt|stadt|bundes\w+|fraunhofer|max-planck|microsoft|google|amazon|ibm|sap|siemens|bosch|apple|meta|facebook)\b\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Company();

    [GeneratedRegex(@"^(?:remote|hybrid|full[- ]?time|part[- ]?time|vollzeit|teilzeit|germany|deutschland|usa|uk|france|india|berlin|münchen|munich|hamburg|köln|frankfurt|london|paris|new york|[A-Z]{2}|homeoffice)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:bachelor\w*|master|degree|diploma|skills?|experience|education|achievements?|responsibilities|projects?|tasks|technologies|internship|ausbildung|aufgaben)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoEmployer();
}
