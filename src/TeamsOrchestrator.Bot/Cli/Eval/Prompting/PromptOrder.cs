namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>What <c>eval prompts</c> was told to do.</summary>
internal sealed record PromptOrder
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public bool Local { get; init; }

    public string? Cvs { get; init; }

    public string? Jobs { get; init; }

    public required int Ads { get; init; }

    public required int Take { get; init; }

    public required int Runs { get; init; }

    public bool Json { get; init; }
}
