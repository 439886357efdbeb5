namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>A file that was handed in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">What became of it.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
/// <param name="InZip">Where it is in the zip, or null where there are no bytes of it.</param>
internal sealed record PersonFile(string Name, string State, string? Fault, string? InZip);
