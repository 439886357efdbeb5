using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Asks before a person is erased, names the person's other applications, and says afterwards what is left to do.</summary>
internal sealed class ForgetCard(HiringDb db, RecordKeeping keeping, ForgetReader reader) : ICard
{
    public static string Kind => "forget";

    public static CardName Name(Guid candidateId) => new(Kind, $"{Kind}:shown", candidateId);

    /// <summary>Names the input of another application.</summary>
    public static string OtherInput(Guid candidateId) => string.Create(CultureInfo.InvariantCulture, $"also{candidateId:N}");

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        return candidate is not null && request is { Audience: ConversationKind.Personal, Reader: { } person }
            && await keeping.FindAsync(RequisitionAct.Forget, candidate.RequisitionId, person.Id, cancellationToken) is { } requisition
                ? Build(await reader.ReadAsync(candidate, requisition, person, request.Words, cancellationToken), request.Words)
                : null;
    }

    public static RenderedCard Build(ForgetModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body = [.. model.ErasedWhen is null ? Question(model, words) : Answer(model, words)],
            Actions = model is { ErasedWhen: null, Held: false, UnderWay: false }
                ? [ExecuteAction.For(words["Privacy_ForgetConfirm"], ConfirmForget.Verb, new ForgetClick(model.CandidateId, [.. model.Others.Select(other => other.CandidateId)]), PrivacyJson.Default.ForgetClick) with { Style = ActionStyle.Destructive }]
                : [],
        },
        words["Privacy_ForgetSummary", model.Code]);

    private static IEnumerable<CardElement> Question(ForgetModel model, Words words)
    {
        yield return Heading(words["Privacy_ForgetAsk", CardText.Escape(model.Name), model.Code]);
        yield return new TextBlock(words["Privacy_ForgetState", CardText.Escape(model.Requisition), CardText.Escape(model.State)]) { IsSubtle = true, Spacing = Spacing.None };
        if (model.UnderWay)
        {
            yield return new TextBlock(words["Privacy_ForgetUnderWay"]);
            yield break;
        }

        if (model.Held)
        {
            yield return Box(ContainerStyle.Attention, words["Privacy_ForgetHeld"]);
            yield break;
        }

        if (model.Failed)
        {
            yield return Box(ContainerStyle.Attention, words["Privacy_ForgetFailed"]);
        }

        yield return new TextBlock(words["Privacy_ForgetWhat"]);
        foreach (var element in Others(model, words))
        {
            yield return element;
        }

        foreach (var element in Takers(model, words))
        {
            yield return element;
        }

        yield return Box(ContainerStyle.Warning, words["Privacy_ForgetConsequence"]);
    }

    private static IEnumerable<CardElement> Others(ForgetModel model, Words words)
    {
        if (model.Others.Count == 0)
        {
            yield return new TextBlock(words["Privacy_ForgetNoOthers"]) { IsSubtle = true };
            yield break;
        }

        yield return new TextBlock(words["Privacy_ForgetOthers"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        foreach (var other in model.Others)
        {
            var line = words["Privacy_ForgetOther", CardText.Escape(other.Name), other.Code, CardText.Escape(other.Requisition), CardText.Escape(other.State), words[$"Privacy_Sign_{other.Sign}"]];
            yield return other.Held
                ? new TextBlock($"{line} · {words["Privacy_ForgetOtherHeld"]}") { IsSubtle = true }
                : new InputToggle { Id = OtherInput(other.CandidateId), Title = line, Value = "false" };
        }
    }

    private static IEnumerable<CardElement> Takers(ForgetModel model, Words words) => model.Takers.Count == 0
        ? []
        : [new TextBlock(words["Privacy_ForgetTakers", CardText.Escape(words.List(model.Takers))])];

    private static IEnumerable<CardElement> Answer(ForgetModel model, Words words) =>
    [
        Heading(words["Privacy_Forgotten", model.Code]),
        new TextBlock(model.ErasedBy is null ? words["Privacy_ForgottenByClock", model.ErasedWhen] : words["Privacy_ForgottenBy", CardText.Escape(model.ErasedBy), model.ErasedWhen]) { IsSubtle = true, Spacing = Spacing.None },
        new TextBlock(words["Privacy_ForgottenWhat"]),
        .. Takers(model, words),
    ];

    private static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };

    private static Container Box(ContainerStyle style, string text) => new() { Style = style, Items = [new TextBlock(text)] };
}
