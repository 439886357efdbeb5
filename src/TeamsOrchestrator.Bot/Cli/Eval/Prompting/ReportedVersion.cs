namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>The row of one version. The figures are explained at <see cref="PromptFigures"/>.</summary>
internal sealed record ReportedVersion
{
    public required string Agent { get; init; }

    public required string Version { get; init; }

    public string? Model { get; init; }

    public string? File { get; init; }

    public required double Ndcg { get; init; }

    public required double Pairs { get; init; }

    public required int Claims { get; init; }

    public required int Founded { get; init; }

    public required int Planted { get; init; }

    public required int Held { get; init; }

    public required int Noticed { get; init; }

    public required int Swapped { get; init; }

    public required int Unswayed { get; init; }

    public required int Repeated { get; init; }

    public required int Varied { get; init; }

    public double? Spread { get; init; }

    public required int NoAnswer { get; init; }

    public required int Questions { get; init; }

    public required long InputTokens { get; init; }

    public required long OutputTokens { get; init; }

    public required long CachedTokens { get; init; }

    public required double Cost { get; init; }
}
