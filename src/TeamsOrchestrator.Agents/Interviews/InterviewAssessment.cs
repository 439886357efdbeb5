namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Interview notes against the criteria. There is no overall verdict in it.</summary>
/// <param name="Criteria">Every criterion, in the order of the criteria.</param>
/// <param name="Unfounded">How many claims fell because the notes do not hold the words that were quoted.</param>
public sealed record InterviewAssessment(IReadOnlyList<AssessedCriterion> Criteria, int Unfounded = 0)
{
    /// <summary>Finds what the notes say about a criterion.</summary>
    /// <param name="criterionId">The criterion.</param>
    /// <returns>What they say, or null where it was not looked at.</returns>
    public AssessedCriterion? Find(string criterionId) => Criteria.FirstOrDefault(item => string.Equals(item.CriterionId, criterionId, StringComparison.Ordinal));
}
