namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>The criteria of one requisition, as one version of one artifact.</summary>
/// <param name="Items">The criteria in the order in which people see them. Ids are unique.</param>
public sealed record CriteriaSet(IReadOnlyList<Criterion> Items)
{
    /// <summary>The most criteria a set may hold. More than that no reviewer reads.</summary>
    public const int MaxItems = 30;

    /// <summary>Gets a set without criteria.</summary>
    public static CriteriaSet Empty { get; } = new([]);

    /// <summary>Finds a criterion by its id.</summary>
    /// <param name="id">The id, compared exactly.</param>
    /// <returns>The criterion, or null.</returns>
    public Criterion? Find(string id) => Items.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));
}
