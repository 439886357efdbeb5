using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The form in which a new version is written in the chat: its words. Name, settings and schema stay as they are; the version counts on by itself.</summary>
internal sealed class PromptFormCard(HiringDb db, RoleBook roles, PromptBook book) : ICard
{
    public const string SystemInput = "system";
    public const string QuestionInput = "question";
    public const string NoteInput = "note";

    // A card can hold so much, in bytes of its JSON; what is longer comes as a file.
    private const int MostBytes = 22_000;

    public static string Kind => "prompt-form";

    /// <summary>Says whether a card can hold the words of a prompt.</summary>
    public static bool CanHold(string system, string question) => BytesOf(system) + BytesOf(question) <= MostBytes;

    public static CardName Name(Guid id, string prompt) => new(Kind, $"{Kind}:{id:N}", id, prompt);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Audience: ConversationKind.Personal, Reader: { } reader, Name.Parameters: { } name } || !PromptPermissions.Allows(PromptAct.Propose, roles.Of(reader)))
        {
            return null;
        }

        if (await db.PromptVersions.AnyAsync(row => row.Id == request.Name.SubjectId, cancellationToken))
        {
            return RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(request.Words["Prompts_FormSent", name]) { IsSubtle = true }] }, request.Words["Prompts_FormSummary", name]);
        }

        var live = await book.LivePromptAsync(name, cancellationToken);
        return Build(request.Name.SubjectId, name, live.Version, new PromptDraft(live.System, live.Question), request.Words);
    }

    public static RenderedCard Build(Guid id, string name, string live, PromptDraft draft, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Prompts_FormHeading", name]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Prompts_FormHint", live]) { IsSubtle = true, Spacing = Spacing.Small },
                .. draft.Fault is { } fault ? [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(CardText.Escape(fault))] }] : Array.Empty<CardElement>(),
                Text(SystemInput, draft.System, required: true, MostBytes, words),
                Text(QuestionInput, draft.Question, required: true, MostBytes, words),
                Text(NoteInput, draft.Note, required: false, PromptVersion.MaxReason, words),
                new TextBlock(words["Prompts_FormConsequence"]) { IsSubtle = true, Size = TextSize.Small, Separator = true },
            ],
            Actions = [ExecuteAction.For(words["Prompts_FormSend"], SubmitPrompt.Verb, new PromptClick(id, name), PromptClicksJson.Default.PromptClick) with { Style = ActionStyle.Positive }],
        },
        words["Prompts_FormSummary", name]);

    private static int BytesOf(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length;

    private static InputText Text(string id, string? value, bool required, int most, Words words) => new()
    {
        Id = id, Label = words[$"Prompts_Form_{id}"], Value = value, IsMultiline = true, IsRequired = required, MaxLength = most, ErrorMessage = required ? words["Prompts_FormNeeded"] : null,
    };
}
