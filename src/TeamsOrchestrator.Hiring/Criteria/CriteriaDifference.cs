namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>Says which criteria of one set differ from another one.</summary>
public static class CriteriaDifference
{
    /// <summary>Compares two sets by the ids of their criteria.</summary>
    /// <param name="before">The set as it was.</param>
    /// <param name="after">The set as it is.</param>
    /// <returns>The differences in the order of the set after, what is gone last; none where nothing differs that counts.</returns>
    public static IReadOnlyList<CriterionChange> Of(CriteriaSet before, CriteriaSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var kept = after.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Items.Select(item => new CriterionChange(old.GetValueOrDefault(item.Id), item)).Where(change => change.Before is not { } was || Differ(was, change.After!)),
            .. before.Items.Where(item => !kept.Contains(item.Id)).Select(item => new CriterionChange(item, null)),
        ];
    }

    private static bool Differ(Criterion before, Criterion after) =>
        !string.Equals(before.Text, after.Text, StringComparison.Ordinal) || before.Importance != after.Importance || !before.Accepts.SequenceEqual(after.Accepts, StringComparer.Ordinal);
}
