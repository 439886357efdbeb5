using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary>The job description of a requisition, to read and to take away.</summary>
internal sealed class JobCard(VisibleRequisition visible, JobReader reader) : ICard
{
    public static string Kind => "job";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request.Audience == ConversationKind.Personal && await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is { } requisition
            ? Build(await reader.ReadAsync(requisition, request.Reader, request.Words, cancellationToken), request.Words)
            : null;

    public static RenderedCard Build(JobModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["JobReview_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Standing(model, words)) { IsSubtle = true, Spacing = Spacing.None },
                .. model.Draft is { } draft ? [new Container { Style = ContainerStyle.Emphasis, Items = [.. JobTextPanel.Build(draft, words)] }] : Array.Empty<CardElement>(),
                .. model.Url is not null ? [new TextBlock(words["Job_LinkHint"]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
            ],
            Actions = model.Draft is null ? null
                : model.Url is { } url ? [new OpenUrlAction { Url = url, Title = words["Job_Download"] }]
                : [ExecuteAction.For(words["Job_Take"], TakeJob.Verb, new InsightClick(Kind, model.RequisitionId, null), InsightsJson.Default.InsightClick) with { Style = ActionStyle.Positive }],
        },
        words["JobReview_Summary", model.Code]);

    private static string Standing(JobModel model, Words words) => model switch
    {
        { File: { } file } => words["Job_IsFile", CardText.Escape(file)],
        { Draft: null } => words["Job_NotWritten"],
        { AgreedBy: var (who, when) } => words["Job_AgreedBy", model.Version, CardText.Escape(who), when],
        { Agreed: true } => words["Job_AgreedAlone", model.Version],
        _ => words["Job_NotAgreed", model.Version],
    };
}
