using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Reads what the rows of a table in a job ad ask for.</summary>
/// <remarks>Three kinds are known: columns of their own for what is essential and what is desirable; a column that says how much
/// each row counts; and rows below a heading that says it.</remarks>
internal static class AdTable
{
    private static readonly Regex Must = Phrases.Of(@"^(an? )?(must([ -]haves?)?|required|essential|mandatory|muss([ -]kriterium)?|pflicht|zwingend|erforderlich|e|m)$");
    private static readonly Regex Nice = Phrases.Of(@"^(an? )?(nice([ -]to[ -]have)?|desirable|desired|preferred|optional|bonus|plus|kann([ -]kriterium)?|wunsch|wünschenswert|von vorteil|d)$");
    private static readonly Regex Tick = Phrases.Of(@"^(x|✓|✔|☑|✅|yes|ja|•|●)$");
    private static readonly Regex Nothing = Phrases.Of(@"^([-–—]*|n/?a|none|no|nein|keine?|entfällt|☐)$");
    private static readonly Regex Rule = Phrases.Of(@"^:?-+:?$");

    private static readonly Regex HeaderWord = Phrases.Of(
        @"^(#|nr\.?|no\.?|(required |minimum )?(skills?|criteri(a|on)|requirements?|competenc(y|e|ies)|area|category|topic|levels?|years?|experience|importance|priority|weight(ing)?|description|details|qualifications?|knowledge|assessed (by|at)|assessment|method)"
        + @"|anforderung(en)?|kriteri(um|en)|kompetenz(en)?|kenntnis(se)?|bereich|thema|niveau|stufe|jahre|erfahrung|gewicht(ung)?|priorität|beschreibung|wichtigkeit|qualifikation(en)?)$");

    /// <summary>Reads a group of lines as a table.</summary>
    /// <param name="group">The lines.</param>
    /// <param name="part">What the part of the ad is about.</param>
    /// <returns>What its rows ask for, or null where the group is no table.</returns>
    public static IReadOnlyList<AdBlock>? Read(IReadOnlyList<AdLine> group, AdPart part)
    {
        var rows = group.Where(line => line.Cells.Count == 0 || !line.Cells.All(cell => Rule.IsMatch(cell))).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.Cells.Count < 2))
        {
            return null;
        }

        var columns = rows[0].Cells.Select(cell => cell.Length > 0 && !HeaderWord.IsMatch(cell) && cell.Split(' ').Length <= 4 ? AdCues.PartOf(cell) : AdPart.Unknown).ToList();
        var asking = columns.Where(Asks).ToList();
        if (asking.Count > 0)
        {
            return [.. rows.Skip(1).SelectMany(row => Asked(row, columns, asking))];
        }

        var hasHeader = rows[0].Cells.All(cell => cell.Length == 0 || HeaderWord.IsMatch(cell));
        return [.. rows.Skip(hasHeader ? 1 : 0).Select(row => Whole(row, part)).OfType<AdBlock>()];
    }

    private static bool Asks(AdPart part) => part is AdPart.Must or AdPart.Nice;

    private static IEnumerable<AdBlock> Asked(AdLine row, List<AdPart> columns, List<AdPart> asking) =>
        !IsTicked(row, columns) && asking.Count > 1 ? ByColumn(row, columns)
        : (IsTicked(row, columns) ? Ticked(row, columns) : Whole(row, asking[0])) is { } whole ? [whole]
        : [];

    private static bool IsTicked(AdLine row, List<AdPart> columns) =>
        Asking(row, columns).All(index => Tick.IsMatch(row.Cells[index]) || Nothing.IsMatch(row.Cells[index]));

    private static IEnumerable<int> Asking(AdLine row, List<AdPart> columns) =>
        Enumerable.Range(0, Math.Min(row.Cells.Count, columns.Count)).Where(index => Asks(columns[index]));

    private static AdBlock? Ticked(AdLine row, List<AdPart> columns)
    {
        var ticked = Asking(row, columns).Where(index => Tick.IsMatch(row.Cells[index])).ToList();
        var words = row.Cells.Where((cell, index) => index < columns.Count && !Asks(columns[index]) && !Nothing.IsMatch(cell)).ToList();
        return ticked.Count == 0 || words.Count == 0 ? null : new AdBlock(row.Text, columns[ticked[0]], IsBullet: true, string.Join(": ", words));
    }

    private static IEnumerable<AdBlock> ByColumn(AdLine row, List<AdPart> columns) =>
        Asking(row, columns).Where(index => !Nothing.IsMatch(row.Cells[index])).Select(index => new AdBlock(row.Cells[index], columns[index], IsBullet: true));

    // A cell that says how much the row counts is no part of its wording.
    private static AdBlock? Whole(AdLine row, AdPart part)
    {
        var own = row.Cells.Any(cell => Must.IsMatch(cell)) ? AdPart.Must : row.Cells.Any(cell => Nice.IsMatch(cell)) ? AdPart.Nice : part;
        var words = row.Cells.Where((cell, index) => !Nothing.IsMatch(cell) && (index == 0 || !(Must.IsMatch(cell) || Nice.IsMatch(cell)))).ToList();
        return words.Count == 0 ? null : new AdBlock(row.Text, own, IsBullet: true, string.Join(": ", words));
    }
}
