using Microsoft.Playwright;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using TeamsOrchestrator.BrowserTests.Story;

namespace TeamsOrchestrator.BrowserTests.AgentsPlayground;

/// <summary>A client that nobody here wrote: two people, each in a Microsoft 365 Agents Playground of their own, with the people of docs/agents-playground.</summary>
[Collection(Infrastructure.BrowserTests.Name)]
public sealed class AgentsPlaygroundTests(BrowserFixture browser)
{
    private const string Reason = "No evidence of SQL in a production warehouse.";

    [AgentsPlaygroundFact]
    public async Task Two_people_go_through_a_screening_from_the_command_to_the_final_review()
    {
        await using var product = await ProductHost.StartAsync(("Playground:Enabled", "false"));
        await using var rileys = await AgentsPlaygroundProcess.StartAsync(product.Address, "recruiter");
        await using var morgans = await AgentsPlaygroundProcess.StartAsync(product.Address, "manager");
        await using var riley = await AgentsPlaygroundPage.OpenAsync(browser, rileys, "Riley Recruiter");
        await using var morgan = await AgentsPlaygroundPage.OpenAsync(browser, morgans, "Morgan Manager");

        try
        {
            await ScreenAsync(riley);
            await ApproveTheCriteriaAsync(riley, morgan);
            var (approved, rejected) = await DecideOnTwoAsync(morgan);
            await MakeItFinalAsync(riley, morgan, approved, rejected);
        }
        finally
        {
            await riley.ShootLastAsync("agents-playground-last-recruiter"); // where it ended, also when it failed
            await morgan.ShootLastAsync("agents-playground-last-manager");
        }
    }

    private static async Task ScreenAsync(AgentsPlaygroundPage riley)
    {
        await riley.ShootAsync("agents-playground-1-welcome");

        await riley.SayAsync("screen sample for Morgan Manager");

        await riley.SeeAsync("Waiting for Morgan Manager to agree on the criteria.");
        await riley.SeeAsync("12 of 12 read");
        await riley.ShootAsync("agents-playground-2-progress");
    }

    private static async Task ApproveTheCriteriaAsync(AgentsPlaygroundPage riley, AgentsPlaygroundPage morgan)
    {
        await morgan.HeadingAsync("R-1 Senior Data Engineer: criteria");
        await morgan.ShootAsync("agents-playground-3-criteria");

        await morgan.ClickAsync("Approve");

        await morgan.SeeAsync("Morgan Manager approved the criteria"); // in the place of the question
        await morgan.HeadingAsync("R-1 Senior Data Engineer: the candidates");
        await riley.SeeAsync("screening is done");
        await morgan.ShootAsync("agents-playground-4-stack");
    }

    private static async Task<(string Approved, string Rejected)> DecideOnTwoAsync(AgentsPlaygroundPage morgan)
    {
        await morgan.ClickAsync("Start");
        var approved = NameIn(await morgan.HeadingAsync("(C-"));
        await morgan.ClickAsync("Approve");
        await morgan.SeeAsync($"{approved}: goes on");
        var rejected = NameIn(await morgan.HeadingAsync("(C-"));
        rejected.ShouldNotBe(approved);

        var reason = await morgan.UnfoldAsync("Reject", card => card.GetByLabel("In your own words (instead or in addition)"));
        await morgan.ShootAsync("agents-playground-5-person");
        await reason.FillAsync(Reason);
        await morgan.ClickAsync("Reject");

        await morgan.SeeAsync($"{rejected}: not taken further");
        return (approved, rejected);
    }

    private static async Task MakeItFinalAsync(AgentsPlaygroundPage riley, AgentsPlaygroundPage morgan, string approved, string rejected)
    {
        await riley.SeeAsync("2 proposed, 0 final, of 11");
        await (await morgan.UnfoldAsync("More", card => card.GetByRole(AriaRole.Button, new() { Name = "Enough for now" }))).ClickAsync();
        await morgan.SeeAsync("2 decided, 9 still wait for you.");
        await riley.HeadingAsync("Final review: Senior Data Engineer");
        await riley.SeeAsync($"{approved} (C-");
        await riley.SeeAsync($"{rejected} (C-");
        await riley.SeeAsync(Reason);
        await riley.ShootAsync("agents-playground-6-final");

        await riley.ClickAsync("Approve");

        await riley.HeadingAsync("Final review: Senior Data Engineer");
        await riley.SeeAsync("Riley Recruiter made 2 outcomes final");
        await riley.SeeAsync("2 proposed, 2 final, of 11");
        await riley.ShootAsync("agents-playground-7-done");
    }

    private static string NameIn(string heading) => heading.Split(" (")[0];
}
