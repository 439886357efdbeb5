namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What <c>sample.json</c> says.</summary>
internal sealed record SampleIndex(string Title, string JobDescription, IReadOnlyList<SampleCv> Cvs);
