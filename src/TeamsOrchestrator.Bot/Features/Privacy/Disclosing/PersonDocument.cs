namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Everything that is held on one person's application.</summary>
internal sealed record PersonDocument
{
    public required string Code { get; init; }

    public string? Name { get; init; }

    /// <summary>Gets the code of the requisition.</summary>
    public required string Requisition { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    /// <summary>Gets what people decided or propose.</summary>
    public string? Outcome { get; init; }

    /// <summary>Gets what the newest screening suggests.</summary>
    public string? Recommendation { get; init; }

    public double? Score { get; init; }

    public string? Fault { get; init; }

    public DateTimeOffset? RetainUntil { get; init; }

    public bool LegalHold { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public required IReadOnlyList<PersonFile> Files { get; init; }

    /// <summary>Gets what agents and people made of the CV: its text, the profile, screenings, summaries.</summary>
    public required IReadOnlyList<PersonArtifact> Made { get; init; }

    public required IReadOnlyList<PersonDecision> Decisions { get; init; }

    public required IReadOnlyList<PersonEvent> Events { get; init; }
}
