using System.Text;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>The inputs of an intake card: reads them, and says what is wrong with them.</summary>
internal static class IntakeInputs
{
    public const string Title = "title";
    public const string Picked = "manager";
    public const string Managers = "managerNames";
    public const string Location = "location";
    public const string Place = "place";
    public const string Employment = "employment";
    public const string Tasks = "tasks";
    public const string MustHaves = "mustHaves";
    public const string NiceToHaves = "niceToHaves";
    public const string Salary = "salary";
    public const string Language = "language";
    public const string How = "how";

    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    public static IntakeEntry Read(CardCall call) => new()
    {
        Title = Line(call.Input(Title)), Picked = call.Input(Picked), Managers = Line(call.Input(Managers)), Location = Line(call.Input(Location)), Place = Choice<WorkPlace>(call.Input(Place)),
        Employment = Choice<Employment>(call.Input(Employment)), Tasks = Lines(call.Input(Tasks)), MustHaves = Lines(call.Input(MustHaves)), NiceToHaves = Lines(call.Input(NiceToHaves)),
        Salary = Line(call.Input(Salary)), Language = call.Input(Language), How = call.Input(How)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };

    /// <summary>Looks at everything but the hiring manager.</summary>
    public static IEnumerable<IntakeFault> Faults(IntakeEntry entry, Words words)
    {
        if (entry.Title is null)
        {
            yield return new IntakeFault(Title, words["Intake_TitleMissing"]);
        }

        if (entry.Tasks is null)
        {
            yield return new IntakeFault(Tasks, words["Intake_TasksMissing"]);
        }
        else if (entry.Tasks.Count(char.IsLetter) < JobNotes.LeastTasks)
        {
            yield return new IntakeFault(Tasks, words["Intake_TasksTooShort"]);
        }

        if (JobItems.Of(entry.MustHaves).Count == 0)
        {
            yield return new IntakeFault(MustHaves, words["Intake_MustHavesMissing"]);
        }

        foreach (var (input, text, most) in new[]
        {
            (Title, entry.Title, JobNotes.MaxTitle), (Managers, entry.Managers, JobNotes.MaxTitle), (Location, entry.Location, JobNotes.MaxShort), (Salary, entry.Salary, JobNotes.MaxShort),
            (Tasks, entry.Tasks, JobNotes.MaxLong), (MustHaves, entry.MustHaves, JobNotes.MaxLong), (NiceToHaves, entry.NiceToHaves, JobNotes.MaxLong),
        })
        {
            if (text?.Length > most)
            {
                yield return new IntakeFault(input, words["Intake_TooLong", words[$"Intake_{input}"], text.Length, most]);
            }
        }

        if (entry.Language is { } language && !Languages.Contains(language, StringComparer.Ordinal))
        {
            yield return new IntakeFault(Language, words["Intake_LanguageUnknown", CardText.Escape(ShortText.Cut(language, 10))]);
        }
    }

    /// <summary>Makes notes of what is complete.</summary>
    public static JobNotes Notes(IntakeEntry entry, string language) => new(entry.Title!, language, entry.Tasks!, entry.MustHaves!)
    {
        NiceToHaves = JobItems.Of(entry.NiceToHaves).Count == 0 ? null : entry.NiceToHaves, Location = entry.Location, Place = entry.Place, Employment = entry.Employment, Salary = entry.Salary,
    };

    private static string? Line(string? text) => text is not null && VisibleText.Of(text) is { Length: > 0 } line ? line : null;

    private static string? Lines(string? text)
    {
        var shown = string.Join('\n', (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(VisibleText.Of)).Trim();
        return shown.Normalize(NormalizationForm.FormC) is { Length: > 0 } lines ? lines : null;
    }

    private static T Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var choice) && Enum.IsDefined(choice) ? choice : default;
}
