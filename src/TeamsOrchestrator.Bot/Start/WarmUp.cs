using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Does once, while nobody waits, what would make the first click after a start slow: the model of the store, the queries behind the cards, and the cards themselves.</summary>
/// <remarks>It only reads. <c>/health/ready</c> waits for it; messages and clicks do not. Where it fails, the first click is slow and nothing else.</remarks>
internal sealed partial class WarmUp(IServiceScopeFactory scopes, CardTable cards, IEnumerable<CardActionRegistration> clicks, IHostApplicationLifetime host, ILogger<WarmUp> logger) : BackgroundService
{
    /// <summary>Among so many cards there is one of every usual kind, and reading them costs the same however many there are.</summary>
    private const int Look = 200;

    /// <summary>Gets a value indicating whether it is over.</summary>
    public bool Over { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        try
        {
            var kinds = await RenderAsync(stoppingToken);
            await MakeHandlersAsync();
            Log.Warm(logger, kinds);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Cold(logger, exception);
        }
        finally
        {
            Over = true;
        }
    }

    // Not before: a start that is refused takes away what this works with.
    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>Renders a card of each kind that stands somewhere.</summary>
    private async Task<int> RenderAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var posted = await db.PostedCards.IgnoreQueryFilters().AsNoTracking().OrderByDescending(card => card.UpdatedAt).Take(Look).ToListAsync(cancellationToken);
        var one = posted.DistinctBy(card => card.CardKind, StringComparer.Ordinal).ToList();
        foreach (var card in one)
        {
            var conversation = await db.Conversations.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(row => row.Id == card.ConversationRefId, cancellationToken);
            var reader = conversation?.PersonId is { } id ? await db.People.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
            var name = card.Name;
            await cards.RenderAsync(card.TenantId, new CardRequest(name, reader, conversation?.Kind ?? ConversationKind.Personal, Words.For(reader?.Locale)), cancellationToken);
        }

        return one.Count;
    }

    private async Task MakeHandlersAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChatTurn>();
        foreach (var click in clicks)
        {
            scope.ServiceProvider.GetRequiredService(click.Handler);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 600, Level = LogLevel.Debug, Message = "Warm: {Kinds} kinds of cards were rendered once.")]
        public static partial void Warm(ILogger logger, int kinds);

        [LoggerMessage(EventId = 601, Level = LogLevel.Information, Message = "The start was not warmed up; the first click may be slow.")]
        public static partial void Cold(ILogger logger, Exception exception);
    }
}
