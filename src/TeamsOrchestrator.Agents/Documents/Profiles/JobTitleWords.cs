using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Tells what somebody is from who somebody is: "Projektleiterin Tiefbau", "Geprüfte Bilanzbuchhalterin" and "Infirmière Libérale" are no names.</summary>
internal static partial class JobTitleWords
{
    // Family names as well. Beside a word that says nothing of a job they are one: "Tim Cook", "Schneider Martin".
    private static readonly HashSet<string> AlsoNames = new(
        ("cook driver head master clerk nurse tester fellow trainer planner buyer partner chef captain leader agent admin editor student teacher doctor lehrer kaufmann arzt pfleger leiter fachmann planer anwalt advocate "
        + "schneider richter maler maurer koch bäcker metzger fleischer gärtner tischler schreiner decker schlosser kellner händler dreher sprecher wirt helfer fahrer zeichner prüfer partner makler reiniger wächter "
        + "künstler sänger tänzer bauer meister schmied wart führer handwerker forscher rektor kapitän lektor notar amtmann obmann wachmann apotheker contador maestro maestra matrona gründer verwalter pförtner fräser avocat médecin comptable plombier").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // What such words are of where they are no name.
    private static readonly HashSet<string> Trades = new("truck lorry bus taxi van tram train forklift crane delivery pastry sous line kitchen head staff registered charge travel estate insurance media event personal private business".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether words that look like a name are a job title.</summary>
    /// <param name="words">The words.</param>
    /// <returns>Whether they are.</returns>
    public static bool AreIn(string words)
    {
        var all = words.Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(all, word => AlsoNames.Contains(word)
            ? Array.Exists(all, other => !ReferenceEquals(other, word) && (Trades.Contains(other) || SkillLexicon.Default.FindIn(other).Count > 0))
            : TitleAndEmployer.IsTitle(word) || Elsewhere().IsMatch(word) || Qualified().IsMatch(word) || (GermanProfessions.IsOne(word) && !NamesOnly().IsMatch(word)));
    }

    // "Hofmeister" and "Neubauer" are names more often than anything else.
    [GeneratedRegex(@"^\p{L}+(?:meister|bauer|schmied|decker|schneider|koch|wart|maler|händler|dreher|wirt|führer|richter)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamesOnly();

    [GeneratedRegex(
        @"^(?:electrician|plumber|welder|mechanic|receptionist|caretaker|bookkeeper|attorney|dentist|hairdresser|nanny|housekeeper|salesman|saleswoman|salesperson|merchandiser|machinist|copywriter|paralegal|"
        + @"chargée?|cheffe|coordinat(?:eur|rice)|commerciale?|soignante?|étudiante?|employée?|magasini(?:er|ère)|puéricult(?:eur|rice)|menuisi(?:er|ère)|caissi(?:er|ère)|programmeu(?:r|se)|opérat(?:eur|rice)|"
        + @"jef[ea]|contadora|conductora?|comercial|estudiante|licenciad[oa]|diplomad[oa]|supervisora|administradora?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Elsewhere();

    // What German callings are called before they are named.
    [GeneratedRegex(
        @"^(?:staatlich|öffentlich|(?:geprüft|examiniert|gelernt|ausgebildet|zertifiziert|approbiert|diplomiert|vereidigt|beeidigt|angehend|leitend|stellvertretend|selbst?ständig|freiberuflich|wissenschaftlich|studentisch|pädagogisch|kaufmännisch|"
        + @"(?:\p{L}*)medizinisch|(?:\p{L}*)technisch|pharmazeutisch|zugelassen|angestellt|auszubildend|beauftragt|fachangestellt)e[rn]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Qualified();
}
