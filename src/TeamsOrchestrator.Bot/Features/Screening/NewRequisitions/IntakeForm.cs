using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>The form of an intake card, with what was entered and what is wrong with it.</summary>
internal sealed class IntakeForm(HiringDb db, IntakePeople managers)
{
    private const string Picture = "•";

    public async Task<RenderedCard?> RenderAsync(CardName name, Person reader, Words words, CancellationToken cancellationToken)
    {
        if (await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == name.SubjectId, cancellationToken) is { } requisition)
        {
            return requisition.RecruiterId == reader.Id ? BuildSent(requisition.Code, requisition.Title, words) : null;
        }

        var entry = name.Parameters is { } parameters ? JsonSerializer.Deserialize(parameters, ScreeningJson.Default.IntakeEntry) : null;
        return await ShowAsync(name.SubjectId, entry ?? new IntakeEntry(), [], words, cancellationToken);
    }

    public async Task<RenderedCard> ShowAsync(Guid id, IntakeEntry entry, IReadOnlyList<IntakeFault> faults, Words words, CancellationToken cancellationToken) =>
        Build(id, entry, faults, await managers.ChoicesAsync(entry, cancellationToken), words);

    /// <summary>Builds the line that is left once the requisition is there.</summary>
    public static RenderedCard BuildSent(string code, string title, Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(words["Intake_Sent", code, CardText.Escape(title)]) { IsSubtle = true }] }, words["Intake_Summary"]);

    public static RenderedCard Build(Guid id, IntakeEntry entry, IReadOnlyList<IntakeFault> faults, IReadOnlyList<(string Name, string ObjectId)> people, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Intake_Heading"]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Intake_Hint"]) { IsSubtle = true, Spacing = Spacing.Small },
                .. faults.Count > 0 ? [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(words.Count("Intake_Faults", faults.Count)) { Weight = TextWeight.Bolder }, .. faults.Select(fault => new TextBlock($"{Picture} {fault.Text}") { Spacing = Spacing.None })] }] : Array.Empty<CardElement>(),
                Text(IntakeInputs.Title, entry.Title, JobNotes.MaxTitle, required: true, words),
                .. Manager(entry, people, words),
                Heading(words["Intake_Notes"]),
                Long(IntakeInputs.Tasks, entry.Tasks, required: true, words),
                Long(IntakeInputs.MustHaves, entry.MustHaves, required: true, words),
                Long(IntakeInputs.NiceToHaves, entry.NiceToHaves, required: false, words),
                Heading(words["Intake_Terms"]),
                Text(IntakeInputs.Location, entry.Location, JobNotes.MaxShort, required: false, words),
                Choices(IntakeInputs.Place, entry.Place, words),
                Choices(IntakeInputs.Employment, entry.Employment, words),
                Text(IntakeInputs.Salary, entry.Salary, JobNotes.MaxShort, required: false, words),
                Language(entry, words),
                How(entry, words),
                new TextBlock(words["Intake_Consequence"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions = [ExecuteAction.For(words["Intake_Send"], SendIntake.Verb, new IntakeClick(id), ScreeningJson.Default.IntakeClick) with { Style = ActionStyle.Positive }],
        },
        words["Intake_Summary"]);

    private static TextBlock Heading(string text) => new(text) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Separator = true, Spacing = Spacing.Medium };

    private static InputText Text(string id, string? value, int most, bool required, Words words) => new()
    {
        Id = id, Label = words[$"Intake_{id}"], Placeholder = words[$"Intake_{id}Hint"], Value = Short(value, most), MaxLength = most, IsRequired = required, ErrorMessage = required ? words[$"Intake_{id}Needed"] : null,
    };

    private static InputText Long(string id, string? value, bool required, Words words) => Text(id, value, JobNotes.MaxLong, required, words) with { IsMultiline = true };

    // What is too long stays whole: the fault says how much has to go.
    private static string? Short(string? value, int most) => value is null ? null : ShortText.Cut(value, most * 2);

    private static IEnumerable<CardElement> Manager(IntakeEntry entry, IReadOnlyList<(string Name, string ObjectId)> people, Words words)
    {
        yield return new InputChoiceSet
        {
            Id = IntakeInputs.Picked, Label = words["Intake_manager"], Placeholder = words["Progress_PickPerson"], Style = ChoiceInputStyle.Compact, Data = PeopleQuery.Organization,
            Choices = [.. people.Select(person => new Choice(person.Name, person.ObjectId))], Value = entry.Picked,
        };
        yield return Text(IntakeInputs.Managers, entry.Managers, JobNotes.MaxTitle, required: false, words);
    }

    private static InputChoiceSet Choices<T>(string id, T value, Words words)
        where T : struct, Enum => new()
    {
        Id = id, Label = words[$"Intake_{id}"], Style = ChoiceInputStyle.Compact, Value = value.ToString(),
        Choices = [.. Enum.GetNames<T>().Select(name => new Choice(words[$"Intake_{id}_{name}"], name))],
    };

    private static InputChoiceSet Language(IntakeEntry entry, Words words) => new()
    {
        Id = IntakeInputs.Language, Label = words["Intake_language"], Style = ChoiceInputStyle.Compact, Value = entry.Language ?? LanguageOf(words),
        Choices = [.. IntakeInputs.Languages.Select(language => new Choice(words[$"Intake_language_{language}"], language))],
    };

    private static InputChoiceSet How(IntakeEntry entry, Words words) => new()
    {
        Id = IntakeInputs.How, Label = words["Intake_how"], Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Value = entry.How.Count == 0 ? null : string.Join(',', entry.How),
        Choices = [.. new[] { IntakeEntry.ConfidentialChoice, IntakeEntry.BlindChoice, IntakeEntry.InterviewsChoice }.Select(choice => new Choice(words[$"Intake_how_{choice}"], choice))],
    };

    /// <summary>Gets the language of the reader, of those in which a job description can be written.</summary>
    public static string LanguageOf(Words words) => words.Culture.TwoLetterISOLanguageName == "de" ? "de" : "en";
}
