namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>One CV of the sample.</summary>
internal sealed record SampleCv(string File);
