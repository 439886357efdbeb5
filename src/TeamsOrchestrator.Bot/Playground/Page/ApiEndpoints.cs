using System.Net.Mail;
using TeamsOrchestrator.Bot.Playground.Client;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>What the page calls. Every change needs a JSON body, so that no other site's form can make one.</summary>
internal static class ApiEndpoints
{
    private const int LongestMessage = 28_000;

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/playground/api");
        api.MapGet("/state", async (ReadChats chats, CancellationToken cancellationToken) =>
            Json(await chats.AllAsync(cancellationToken)));
        api.MapGet("/events", (HttpRequest request, EventStream stream, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(stream.ReadAsync(request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["after"].FirstOrDefault(), cancellationToken)));
        api.MapPost("/hello", HelloAsync);
        api.MapPost("/start-over", StartOverAsync);
        api.MapPost("/people", AddPersonAsync);
        api.MapPut("/people/{person}/language", SetLanguageAsync);
        api.MapGet("/people/{person}/messages", ReadMessagesAsync);
        api.MapPost("/people/{person}/messages", SendAsync);
        api.MapPost("/people/{person}/messages/{message}/retry", RetryAsync);
        api.MapPost("/people/{person}/clicks", ClickAsync);
    }

    private static async Task<IResult> HelloAsync(Surroundings surroundings, IntroducePeople introduce, IHostApplicationLifetime lifetime) =>
        await introduce.HandleAsync(surroundings, lifetime.ApplicationStopping) is { } failure
            ? Refuse(StatusCodes.Status502BadGateway, failure)
            : Results.NoContent();

    private static async Task<IResult> StartOverAsync(Surroundings surroundings, StartOver startOver, IntroducePeople introduce, IHostApplicationLifetime lifetime)
    {
        await startOver.HandleAsync(lifetime.ApplicationStopping);
        return await HelloAsync(surroundings, introduce, lifetime);
    }

    private static async Task<IResult> AddPersonAsync(NewPerson draft, People people, News news, TimeProvider clock, CancellationToken cancellationToken)
    {
        var name = draft.Name?.Trim() ?? "";
        var mail = draft.Mail?.Trim() ?? "";
        if (name.Length is 0 or > 80)
        {
            return Refuse(StatusCodes.Status400BadRequest, "Give the person a name of up to 80 characters.");
        }

        if (mail.Length > 254 || !MailAddress.TryCreate(mail, out _))
        {
            return Refuse(StatusCodes.Status400BadRequest, "Give the person a mail address, such as sam.second@contoso.example.");
        }

        var role = string.IsNullOrWhiteSpace(draft.Role) ? "Hiring manager" : draft.Role.Trim();
        var objectId = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        if (await people.AddAsync(objectId, name, mail, role, cancellationToken) is not { } person)
        {
            return Refuse(StatusCodes.Status409Conflict, "Somebody here has this mail address already.");
        }

        news.Tell(person);
        return Results.Json(PersonView.Of(person), PlaygroundJson.Default.PersonView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> SetLanguageAsync(string person, LanguageChoice choice, People people, News news, CancellationToken cancellationToken)
    {
        if (choice.Language is not (null or "en-GB" or "en-US" or "de-DE"))
        {
            return Refuse(StatusCodes.Status400BadRequest, "English and German are there to choose from.");
        }

        await people.SetLanguageAsync(person, choice.Language, cancellationToken);
        if (await people.FindAsync(person, cancellationToken) is not { } known)
        {
            return Results.NotFound();
        }

        news.Tell(known);
        return Results.NoContent();
    }

    private static async Task<IResult> ReadMessagesAsync(string person, long? before, People people, ReadChats chats, CancellationToken cancellationToken) =>
        await people.FindAsync(person, cancellationToken) is { } known
            ? Results.Json(await chats.PageAsync(known, before, cancellationToken), PlaygroundJson.Default.MessagePage)
            : Results.NotFound();

    // A page that is closed or reloaded must not take back what it sent: these go on until the process ends.
    private static async Task<IResult> SendAsync(string person, MessageDraft draft, People people, SendMessage send, IHostApplicationLifetime lifetime)
    {
        if (await people.FindAsync(person, lifetime.ApplicationStopping) is not { } known)
        {
            return Results.NotFound();
        }

        if (draft.Text.Length > LongestMessage)
        {
            return Refuse(StatusCodes.Status400BadRequest, "This message is too long for Teams. Send it in parts or as a file.");
        }

        if (string.IsNullOrWhiteSpace(draft.Text) && draft.Files.Count == 0)
        {
            return Refuse(StatusCodes.Status400BadRequest, "There is nothing to send.");
        }

        await send.HandleAsync(known, draft, lifetime.ApplicationStopping);
        return Results.NoContent();
    }

    private static async Task<IResult> RetryAsync(
        string person,
        string message,
        Surroundings surroundings,
        People people,
        SendMessage send,
        IHostApplicationLifetime lifetime) =>
        await people.FindAsync(person, lifetime.ApplicationStopping) is { } known
        && await send.RetryAsync(known, message, surroundings, lifetime.ApplicationStopping)
            ? Results.NoContent()
            : Results.NotFound();

    private static async Task<IResult> ClickAsync(string person, CardClick click, People people, ClickCard clickCard, IHostApplicationLifetime lifetime) =>
        await people.FindAsync(person, lifetime.ApplicationStopping) is { } known
            ? Results.Json(await clickCard.HandleAsync(known, click, lifetime.ApplicationStopping), PlaygroundJson.Default.ClickAnswer)
            : Results.NotFound();

    private static IResult Refuse(int status, string message) => Results.Json(new(message), PlaygroundJson.Default.Refusal, statusCode: status);

    private static IResult Json(Snapshot snapshot) => Results.Json(snapshot, PlaygroundJson.Default.Snapshot);
}
