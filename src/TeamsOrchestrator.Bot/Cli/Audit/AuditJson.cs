using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary>The result for scripts.</summary>
[JsonSerializable(typeof(ReportedTrail))]
internal sealed partial class AuditJson : JsonSerializerContext
{
    private static readonly AuditJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(IReadOnlyList<VerifiedChain> chains, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new ReportedTrail(chains.All(chain => chain.Break is null) ? "ok" : "broken", [.. chains.Select(Report)]), Readable.ReportedTrail));

    private static ReportedChain Report(VerifiedChain chain) => new(
        chain.TenantId, chain.ChainId, chain.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"R-{number}") : null,
        chain.Count, chain.Erased, chain.Break?.Number, chain.Break?.What);
}
