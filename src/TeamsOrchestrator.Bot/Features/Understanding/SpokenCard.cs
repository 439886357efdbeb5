using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>What somebody may have meant: each command with what it would do and a button that confirms it.</summary>
internal sealed class SpokenCard(HiringDb db, SpokenWords words, CommandTable commands, RoleBook roles, IServiceProvider services) : ICard
{
    private const int LongestQuote = 200;
    private const int MostNearest = 3;

    public static string Kind => "spoken";

    public static CardName Name(Guid id) => new(Kind, $"spoken:{id:N}", id);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var spoken = await db.SpokenTexts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (spoken is null || request.Reader?.Id != spoken.PersonId || request.Audience != ConversationKind.Personal)
        {
            return null;
        }

        var text = await words.TextAsync(spoken, cancellationToken);
        var lines = new List<SpokenLine>();
        foreach (var (number, line) in (await words.LinesAsync(spoken, cancellationToken)).Index())
        {
            var isDone = (spoken.Done & (1 << number)) != 0;
            lines.Add(new SpokenLine(line, isDone, isDone ? [] : await PlanAsync(line, spoken, request.Reader, cancellationToken)));
        }

        var nearest = commands.Nearest(text, MostNearest);
        return Build(new SpokenModel(spoken.Id, spoken.State, ShortText.Cut(text, LongestQuote), lines, spoken.Agent, spoken.Fault, nearest.Count > 0 ? nearest : ["help", "pending", "status"]), request.Words);
    }

    public static RenderedCard Build(SpokenModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body = [new TextBlock(Opening(model, words)), .. model.Lines.SelectMany((line, number) => Line(model, line, number, words)), .. Foot(model, words)],
            Actions = [.. Actions(model, words)],
        },
        words["Spoken_Summary"]) with { AiGenerated = model.State == SpokenTextState.Understood };

    private static string Opening(SpokenModel model, Words words) => model.State switch
    {
        SpokenTextState.Reading => words["Spoken_Reading", CardText.Escape(model.Text)],
        SpokenTextState.Understood => words[model.Lines.Count == 1 ? "Spoken_Understood" : "Spoken_UnderstoodSeveral", CardText.Escape(model.Text)],
        SpokenTextState.NoAnswer => words["Spoken_NoAnswer", CardText.Escape(model.Text), FaultWords(model.Fault, words)],
        SpokenTextState.Dropped => words["Spoken_Dropped"],
        SpokenTextState.Over => words["Spoken_Over"],
        _ => words["Spoken_NotUnderstood", CardText.Escape(model.Text)],
    };

    private static string FaultWords(string? fault, Words words) => words[$"Model_Fault{(Enum.TryParse<ModelFault>(fault, out var kind) ? kind : ModelFault.Unavailable)}"];

    private static IEnumerable<CardElement> Line(SpokenModel model, SpokenLine line, int number, Words words)
    {
        if (model.State != SpokenTextState.Understood)
        {
            yield break;
        }

        var heading = line.IsDone ? words["Spoken_LineDone", CardText.Escape(line.Command)] : CardText.Escape(line.Command);
        yield return new Container
        {
            Separator = number > 0, Spacing = Spacing.Medium,
            Items =
            [
                new TextBlock(heading) { Weight = TextWeight.Bolder, Color = line.IsDone ? TextColor.Good : null },
                .. line.Plan.Select(plan => new TextBlock(words[plan.Key, [.. plan.Values]]) { Spacing = Spacing.Small }),
                .. line.IsDone ? Array.Empty<CardElement>() : [new ActionSet([ExecuteAction.For(words["Spoken_Do", line.Command.Split(' ')[0]], DoSpoken.Verb, new SpokenClick(model.Id, number), UnderstandingJson.Default.SpokenClick)])],
            ],
        };
    }

    private static IEnumerable<CardElement> Foot(SpokenModel model, Words words)
    {
        if (model is { State: SpokenTextState.Understood, Agent: { } agent })
        {
            yield return new TextBlock(words["Spoken_By", CardText.Escape(agent)]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium };
        }
    }

    private static IEnumerable<CardAction> Actions(SpokenModel model, Words words) => model.State switch
    {
        SpokenTextState.Understood when model.Lines.Any(line => !line.IsDone) =>
            [ExecuteAction.For(words["Spoken_Drop"], DropSpoken.Verb, new SpokenClick(model.Id), UnderstandingJson.Default.SpokenClick)],
        SpokenTextState.NotUnderstood or SpokenTextState.NoAnswer => model.Nearest.Select(command => SayAction.Button(command, command)),
        _ => [],
    };

    private async Task<IReadOnlyList<NoticeText>> PlanAsync(string line, SpokenText spoken, Person reader, CancellationToken cancellationToken)
    {
        if (!commands.TryFind(line, out var command, out var arguments))
        {
            return [];
        }

        if (services.GetRequiredService(command.Handler) is not IPlannedCommand planned)
        {
            return [new NoticeText($"Spoken_Does_{command.Name.Replace(' ', '_')}", [])];
        }

        var conversation = await db.Conversations.AsNoTracking().SingleAsync(row => row.Id == spoken.ConversationRefId, cancellationToken);
        var call = new CommandCall(new Actor(reader, roles.Of(reader), conversation), arguments, new Activity { Type = ActivityTypes.Message, Text = line }) { Spoken = spoken };
        return await planned.PlanAsync(call, cancellationToken);
    }
}
