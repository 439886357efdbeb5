using System.Text.Json;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>The card with which a recruiter says what a position is about. Its subject is the key that the requisition will have; once there is one, it is a line.</summary>
internal sealed class IntakeCard(IntakeForm form) : ICard
{
    public static string Kind => "intake";

    public static CardName Name(Guid id, IntakeEntry? entry = null) =>
        new(Kind, $"intake:{id:N}", id, entry is null ? null : JsonSerializer.Serialize(entry, ScreeningJson.Default.IntakeEntry));

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request is { Audience: ConversationKind.Personal, Reader: { } reader } ? await form.RenderAsync(request.Name, reader, request.Words, cancellationToken) : null;
}
