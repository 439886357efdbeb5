using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Criteria while a person edits them: the stored ones and what was changed so far.</summary>
internal sealed record CriteriaForm(CriteriaSet Stored, IReadOnlyList<CriteriaRow> Changes)
{
    public const int RowsPerPage = 8;

    /// <summary>How many rows a page of a dialog holds: as many as fit one message.</summary>
    public const int RowsPerDialog = 20;

    /// <summary>Gets how many rows a page holds.</summary>
    public int PageSize { get; init; } = RowsPerPage;

    /// <summary>Gets how many rows there are, the added ones among them.</summary>
    public int Count => Math.Max(Stored.Items.Count, Changes.Count == 0 ? 0 : Changes.Max(row => row.Index) + 1);

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string TextAt(int index) => Find(index)?.Text ?? (index < Stored.Items.Count ? Stored.Items[index].Text : string.Empty);

    public RowChoice ChoiceAt(int index) =>
        Find(index)?.Choice ?? (index < Stored.Items.Count ? ChoiceOf(Stored.Items[index].Importance) : RowChoice.Normal);

    /// <summary>Gets the rows of a page, without the empty one.</summary>
    public IEnumerable<int> RowsOf(int page) => Enumerable.Range(page * PageSize, Math.Max(0, Math.Min(PageSize, Count - (page * PageSize))));

    /// <summary>Takes over what was entered in a row.</summary>
    /// <param name="index">The row; the one after the last adds a criterion.</param>
    /// <param name="text">The text, or null where none was entered.</param>
    /// <param name="choice">The choice, or null where none was made.</param>
    public CriteriaForm Enter(int index, string? text, RowChoice? choice)
    {
        var isNew = index >= Stored.Items.Count;
        if (index > Count || index < 0 || (isNew && index == Count && text is null))
        {
            return this;
        }

        var stored = isNew ? null : Stored.Items[index];
        var row = new CriteriaRow(
            index,
            isNew || !Same(text ?? stored!.Text, stored!.Text) ? text ?? TextAt(index) : null,
            isNew || (choice is not null && choice != ChoiceOf(stored!.Importance)) ? choice ?? ChoiceAt(index) : null);
        var others = Changes.Where(change => change.Index != index);
        return this with { Changes = [.. others, .. row is { Text: null, Choice: null } ? Array.Empty<CriteriaRow>() : [row]] };
    }

    /// <summary>Makes the criteria that the form says.</summary>
    /// <param name="skills">The skills that are known, by which the kind of a criterion is told.</param>
    /// <returns>The criteria, or why they cannot be saved.</returns>
    public (CriteriaSet? Criteria, CriteriaFormError? Error) Check(SkillLexicon skills)
    {
        var kept = Enumerable.Range(0, Count).Where(index => ChoiceAt(index) != RowChoice.Drop).ToList();
        var taken = Stored.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var error = kept.Count == 0 ? new CriteriaFormError(CriteriaFormFault.Empty)
            : kept.Count > CriteriaSet.MaxItems ? new CriteriaFormError(CriteriaFormFault.TooMany)
            : kept.Select(ErrorAt).FirstOrDefault(found => found is not null) ?? FirstTwin(kept);
        return error is null ? (new CriteriaSet([.. kept.Select(index => At(index, taken, skills))]), null) : (null, error);
    }

    public static RowChoice ChoiceOf(Importance importance) => importance switch
    {
        Importance.MustHave => RowChoice.MustHave,
        Importance.High => RowChoice.High,
        Importance.Normal => RowChoice.Normal,
        _ => RowChoice.Low,
    };

    private CriteriaRow? Find(int index) => Changes.FirstOrDefault(row => row.Index == index);

    private Criterion At(int index, HashSet<string> taken, SkillLexicon skills)
    {
        var importance = ChoiceAt(index) switch
        {
            RowChoice.MustHave => Importance.MustHave,
            RowChoice.High => Importance.High,
            RowChoice.Normal => Importance.Normal,
            _ => Importance.Low,
        };
        if (index >= Stored.Items.Count)
        {
            return WrittenCriterion.Make(TextAt(index).Trim(), importance, taken, skills);
        }

        var stored = Stored.Items[index];
        return (Find(index)?.Text is { } text ? WrittenCriterion.Reword(stored, text.Trim(), skills) : stored).With(importance);
    }

    // What an agent wrote was checked when it was written; what a person wrote is checked here.
    private CriteriaFormError? ErrorAt(int index) =>
        Find(index)?.Text is not { } text ? null
        : text.Length > WrittenCriterion.MaxText ? new CriteriaFormError(CriteriaFormFault.TooLong, index)
        : ProtectedAttributes.Find(text) is [var hit, ..] ? new CriteriaFormError(CriteriaFormFault.Protected, index, hit)
        : null;

    private CriteriaFormError? FirstTwin(List<int> kept)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return kept.Where(index => !seen.Add(Fold(TextAt(index)))).Select(index => new CriteriaFormError(CriteriaFormFault.Twice, index)).FirstOrDefault();
    }

    private static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
