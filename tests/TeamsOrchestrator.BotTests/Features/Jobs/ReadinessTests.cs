using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using TeamsOrchestrator.Bot.Start;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Whether the product may be given work.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task A_product_whose_scheduler_stands_still_lives_but_is_not_ready()
    {
        await using var app = await TestApp.StartAsync();
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await UntilStartedAsync(app, scheduler);
        await ExpectAsync(app, "/health/ready", HttpStatusCode.OK);

        await scheduler.Standby();
        await ExpectAsync(app, "/health/ready", HttpStatusCode.ServiceUnavailable);
        await ExpectAsync(app, "/health/live", HttpStatusCode.OK);

        await scheduler.Start();
        await ExpectAsync(app, "/health/ready", HttpStatusCode.OK);
    }

    /// <summary>The host starts the scheduler a moment after it has opened its door, and warms up meanwhile.</summary>
    private static async Task UntilStartedAsync(TestApp app, IScheduler scheduler)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (scheduler.Status != SchedulerStatus.Running || !app.Services.GetRequiredService<WarmUp>().Over)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task ExpectAsync(TestApp app, string path, HttpStatusCode status)
    {
        using var response = await app.GetAsync(path);
        response.StatusCode.ShouldBe(status);
    }
}
