using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>The result for scripts.</summary>
[JsonSerializable(typeof(ReportedCheckup))]
internal sealed partial class DoctorJson : JsonSerializerContext
{
    private static readonly DoctorJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(Checkup checkup, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new ReportedCheckup(
            Word(checkup.Outcome),
            checkup.LocalMode ? "local" : "teams",
            [.. checkup.Findings.Select(finding => new ReportedFinding(finding.Check, Word(finding.Outcome), finding.Text, finding.Advice))]),
        Readable.ReportedCheckup));

    private static string Word(Outcome outcome) => outcome switch { Outcome.Ok => "ok", Outcome.Warning => "warning", _ => "fault" };
}
