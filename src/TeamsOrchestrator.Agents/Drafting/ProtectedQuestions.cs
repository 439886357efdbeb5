namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Questions to a person that ask for what must not count: how interviewers put it, in English and German. Only in a question: an ad may speak of "your health".</summary>
internal static class ProtectedQuestions
{
    private const string InQuestion = @"(?=[^?]*\?)";

    public static IReadOnlyList<(ProtectedAttribute Kind, string Pattern)> All { get; } =
    [
        .. Patterns().Select(rule => (rule.Kind, $"({rule.Pattern}){InQuestion}")),
    ];

    private static IEnumerable<(ProtectedAttribute Kind, string Pattern)> Patterns() =>
    [
        (ProtectedAttribute.Age, @"\bhow old (are|is|were|was) (you|she|he|they)\b|\b(your|her|his|their) (age|(date|year) of birth|birthday)\b|\bwhen (were|was) (you|she|he|they) born\b|\bwie alt (sind|ist|bist) (sie|er|du)\b|\b(ihr|sein|dein) (alter|geburtsdatum|geburtsjahr)\b|\bwann (sind|wurden|ist|wurde) (sie|er) geboren\b"),
        (ProtectedAttribute.FamilyStatus, @"\b(are|is) (you|she|he) (married|single|divorced|pregnant|engaged)\b|\b(do|does) (you|she|he) have (a family|kids|children|a partner|a husband|a wife)\b|\b(your|her|his) (husband|wife|family plan(s|ning)?|childcare|kids|children)\b|\b(sind|ist) (sie|er) (verheiratet|ledig|geschieden|schwanger|verlobt)\b|\b(haben|hat) (sie|er) (kinder|familie|eine familie)\b|\b(kinderwunsch|familienplanung|kinderbetreuung)\b|\b(ihr|sein) (mann|ehemann|partner)\b|\bihre (frau|ehefrau|kinder)\b"),
        (ProtectedAttribute.Nationality, @"\bwhere (are|is) (you|she|he) (really |originally )?from\b|\bwhere (were|was) (you|she|he) born\b|\b(your|her|his) (nationality|citizenship|country of origin|birthplace)\b|\bwoher (kommen|kommt|stammen|stammt) (sie|er)\b|\bwo (sind|wurden|ist|wurde) (sie|er) geboren\b|\bihre (nationalität|staatsangehörigkeit|herkunft)\b"),
        (ProtectedAttribute.Religion, @"\b(your|her|his) (religion|faith|church|beliefs)\b|\b(are|is) (you|she|he) (religious|christian|muslim|jewish|hindu|catholic|protestant)\b|\b(do|does) (you|she|he) (pray|go to church|wear a (headscarf|hijab))\b|\bihre (religion|konfession)\b|\bihr glaube\b|\b(sind|ist) (sie|er) (religiös|gläubig|christ\w*|muslim\w*|jüdisch|katholisch|evangelisch)\b"),
        (ProtectedAttribute.Health, @"\b(are|is) (you|she|he) (disabled|ill|healthy|sick|chronically ill)\b|\b(your|her|his) (health|disability|illness(es)?|sick days?|medical history)\b|\b(do|does) (you|she|he) have (a|any) (disabilit\w+|illness(es)?|health problems?)\b|\b(sind|ist) (sie|er) (krank|gesund|behindert|schwerbehindert)\b|\bihre (gesundheit|krankheit(en)?|behinderung|fehltage|krankentage)\b|\b(haben|hat) (sie|er) (eine )?(behinderung|krankheit(en)?|chronische)"),
        (ProtectedAttribute.SexualOrientation, @"\b(are|is) (you|she|he) (gay|straight|lesbian|bisexual|transgender)\b|\b(your|her|his) sexual(ity| orientation)\b|\bihre sexuelle (orientierung|identität)\b|\b(sind|ist) (sie|er) (schwul|lesbisch|homosexuell|heterosexuell|trans)\b"),
        (ProtectedAttribute.PoliticalView, @"\b(whom?|which party) (do|did|does) (you|she|he) vote\b|\b(are|is) (you|she|he) (in|a member of) (a |the )?(union|trade union|party)\b|\bwelche partei wählen\b|\b(sind|ist) (sie|er) (in|mitglied) (einer|der|in einer|in der)? ?(gewerkschaft|partei)\b"),
        (ProtectedAttribute.SocialOrigin, @"\bwhat (do|did) (your|her|his) (parents|father|mother) do\b|\bwas (machen|macht|sind) (ihre eltern|ihr vater|ihre mutter)\b"),
    ];
}
