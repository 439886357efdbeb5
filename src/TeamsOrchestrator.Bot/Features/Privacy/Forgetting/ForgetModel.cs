namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>What the card that erases a person shows.</summary>
internal sealed record ForgetModel
{
    public required Guid CandidateId { get; init; }

    public required string Code { get; init; }

    /// <summary>Gets the name, or the code where there is none.</summary>
    public required string Name { get; init; }

    public required string Requisition { get; init; }

    public required string State { get; init; }

    /// <summary>Gets a value indicating whether the requisition is under legal hold: then nothing can be erased.</summary>
    public bool Held { get; init; }

    public bool UnderWay { get; init; }

    public bool Failed { get; init; }

    /// <summary>Gets when it was done, in words, or null.</summary>
    public string? ErasedWhen { get; init; }

    /// <summary>Gets who asked for it, or null where the time to keep the data was over.</summary>
    public string? ErasedBy { get; init; }

    /// <summary>Gets who took files away while the data were held.</summary>
    public IReadOnlyList<string> Takers { get; init; } = [];

    /// <summary>Gets the other applications that may be of the same person.</summary>
    public IReadOnlyList<OtherApplication> Others { get; init; } = [];
}
