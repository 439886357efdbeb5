namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>The faces of the card on which people stand beside each other.</summary>
internal enum CompareFace
{
    /// <summary>Criterion by criterion, what the CVs and the interviews say.</summary>
    Criteria,

    /// <summary>Person by person, what people decided and noted, and what is still open.</summary>
    People,
}
