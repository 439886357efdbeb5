using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.Bot.Cli.Doctor;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>What the doctor says of the language model.</summary>
public sealed class ModelCheckTests : IDisposable
{
    private readonly WorkFolder folder = new();

    [Fact]
    public async Task A_model_that_answers_one_that_does_not_and_none_are_told_with_what_to_do()
    {
        await using var model = await FakeModel.StartAsync();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Directory"] = folder.PathTo("data"), ["urls"] = "http://127.0.0.1:0" };

        (await Examination.OfAsync(settings)).ShouldSay("language-model", Outcome.Ok, "the agents follow rules");
        foreach (var (key, value) in model.Settings)
        {
            settings[key] = value;
        }

        (await Examination.OfAsync(settings)).ShouldSay("language-model", Outcome.Ok, "fake-model of Ai__Model answers at 127.0.0.1.");
        foreach (var (fault, outcome, words) in new (Func<IResult> Fault, Outcome Outcome, string Words)[]
        {
            (ModelReplies.KeyRefused, Outcome.Fault, "Put a valid key of the resource into Ai__ApiKey."),
            (ModelReplies.NoModel, Outcome.Fault, "The server does not know fake-model."),
            (ModelReplies.NoQuota, Outcome.Fault, "quota"),
            (() => ModelReplies.Busy(5), Outcome.Warning, "is busy"),
            (() => ModelReplies.Failed(503), Outcome.Fault, "cannot be reached"),
            (ModelReplies.Page, Outcome.Fault, "does not answer as a language model does"),
        })
        {
            model.Fault = _ => fault();
            (await Examination.OfAsync(settings)).ShouldSay("language-model", outcome, words);
        }
    }

    public void Dispose() => folder.Dispose();
}
