using TeamsOrchestrator.Agents.Redaction;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Says of a German word whether it is what somebody is: "Projektleiterin", "Bilanzbuchhalter", "Hebamme".</summary>
/// <remarks>It goes by what such words end in: the professions are too many for a list, and their last parts are not.</remarks>
internal static class GermanProfessions
{
    // A woman's form this long is never somebody's name; "Averin" and "Grandin" are names.
    private const int NoName = 10;

    private static readonly string[] Endings = (
        "leiter berater entwickler ingenieur techniker mechaniker mechatroniker elektriker elektroniker informatiker mathematiker physiker chemiker statistiker politiker logistiker grafiker musiker historiker "
        + "praktiker optiker akustiker lehrer trainer planer manager verkäufer einkäufer buchhalter erzieher betreuer helfer pfleger fahrer arbeiter schlosser zeichner dolmetscher übersetzer kellner ausbilder designer "
        + "programmierer tester prüfer gutachter makler händler bäcker maler maurer tischler schreiner decker gärtner schneider metzger fleischer richter apotheker künstler schauspieler sänger tänzer vertreter verwalter "
        + "bearbeiter führer unternehmer inhaber gründer gesellschafter partner sprecher handwerker vermesser schweißer dreher fräser reiniger wächter pförtner sanitäter kassierer kommissionierer wissenschaftler forscher "
        + "schriftsteller bauer meister controller recruiter coach trainee monteur redakteur konstrukteur friseur masseur regisseur spediteur installateur kontrolleur restaurateur graveur direktor rektor professor inspektor "
        + "kurator restaurator supervisor instruktor operator administrator koordinator moderator mediator autor lektor assistent student referent dozent disponent absolvent präsident praktikant laborant aspirant "
        + "doktorand habilitand volontär sekretär kapitän offizier soldat pilot architekt analyst spezialist polizist jurist florist journalist internist maschinist lagerist drogist pianist stylist therapeut "
        + "kandidat stipendiat diplomat advokat notar bibliothekar archivar kommissar fotograf geograf fotograph geograph ökonom agronom gastronom astronom biologe psychologe geologe soziologe archäologe theologe "
        + "kardiologe urologe radiologe pädagoge logopäde orthopäde chirurg wirt arzt anwalt koch studienrat stadtrat regierungsrat experte stratege geselle detektiv schmied wart").Split(' ');

    // Things of these names are more common than people.
    private static readonly HashSet<string> Things = new(
        "Halbleiter Supraleiter Ableiter Blitzableiter Wellenleiter Lichtwellenleiter Lautsprecher Mikrocontroller Microcontroller Gegenwart".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether a word is what somebody is, in a form for men, women or both.</summary>
    /// <param name="word">The word; of one with hyphens the last part counts.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsOne(string word) => IsMan(word) || IsWoman(word);

    /// <summary>Says whether a word is what a man is, or anybody.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsMan(string word)
    {
        var last = word[(word.LastIndexOf('-') + 1)..];
        return !Things.Contains(last) && (GermanCallings.PartOf(last) > 0 || Array.Exists(Endings, ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Says whether a word is what a woman is.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsWoman(string word)
    {
        var last = word[(word.LastIndexOf('-') + 1)..];
        return GermanEndings.IsWoman(last) && (last.Length >= NoName || IsMan(GermanEndings.Without(last)) || GermanCallings.WithOtherVowel.Any(vowel => GermanEndings.Without(last).EndsWith(vowel, StringComparison.OrdinalIgnoreCase)));
    }
}
