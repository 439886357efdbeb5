using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Cli.Doctor;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>What the doctor says of roles, tools, the playground and its key.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly WorkFolder folder = new();

    private Dictionary<string, string?> Local => new(StringComparer.Ordinal) { ["Storage:Directory"] = folder.PathTo("data"), ["urls"] = "http://127.0.0.1:0" };

    [Fact]
    public async Task Who_has_which_role_is_told_and_who_is_missing_or_misspelt_too()
    {
        // Arrange
        var nobody = Examination.Credentials(folder.PathTo("data"));
        nobody["Roles:Recruiters"] = nobody["Roles:Hr"] = "";
        var odd = Examination.Credentials(folder.PathTo("data"));
        odd["Roles:Recruiters"] = "rita@contoso.com; 11111111-2222-3333-4444-555555555555, Rita Recruiter, rita@contoso";
        odd["Roles:Admins"] = "ada@contoso.com";

        // Act
        var listed = await Examination.OfAsync(Examination.Credentials(folder.PathTo("data")));
        var missing = await Examination.OfAsync(nobody);
        var misspelt = (await Examination.OfAsync(odd)).About("roles");
        var local = await Examination.OfAsync(Local);

        // Assert
        listed.About("roles").Select(finding => finding.Text).ShouldBe(["Recruiters: rita@contoso.com.", "HR, with the last word: hanna@contoso.com."]);
        missing.About("roles").Select(finding => finding.Outcome).ShouldBe([Outcome.Fault, Outcome.Warning]);
        missing.About("roles").ShouldAllBe(finding => finding.Advice!.Contains("Roles__", StringComparison.Ordinal));
        misspelt.Where(finding => finding.Outcome == Outcome.Warning).Select(finding => finding.Text).ShouldBe(
            ["Roles__Recruiters holds 'Rita Recruiter', which is neither a mail address nor an Entra object id.", "Roles__Recruiters holds 'rita@contoso', which is neither a mail address nor an Entra object id.",
                "One person alone looks after prompts: ada@contoso.com. Nobody could approve what that person proposes."],
            ignoreOrder: true);
        local.About("roles")[0].Text.ShouldContain("everybody");
        local.About("roles")[1].Text.ShouldContain("harper");
    }

    [Fact]
    public async Task Missing_tools_and_a_page_that_was_not_built_are_told()
    {
        // Act
        var there = await Examination.OfAsync(Local, services =>
        {
            services.AddSingleton(new PlaygroundOptions { Directory = folder.PathTo("data"), WebDirectory = Path.GetDirectoryName(folder.Write("web/index.html", "<html>"))! });
        });
        var missing = await Examination.OfAsync(Local, services =>
        {
            services.AddSingleton(PopplerTools.Missing);
            services.AddSingleton(new PlaygroundOptions { Directory = folder.PathTo("data"), WebDirectory = folder.PathTo("none") });
        });

        // Assert
        there.ShouldSay("playground-page", Outcome.Ok, "is there");
        there.ShouldSay("playground-key", Outcome.Ok, "this machine only");
        missing.ShouldSay("pdf-tools", Outcome.Warning, "stay unread", "install poppler");
        missing.ShouldSay("playground-page", Outcome.Warning, "was not built", "Node.js");
    }

    [Fact]
    public async Task A_key_lets_others_in_and_plain_http_is_told()
    {
        // Arrange
        const string Key = "0123456789abcdef0123456789abcdef";
        var open = Local;
        (open["Playground:Key"], open["urls"]) = (Key, "http://0.0.0.0:0");
        var safe = Local;
        safe["Playground:Key"] = Key;
        var weak = Local;
        weak["Playground:Key"] = "short";
        var foreign = Local;
        foreign["urls"] = "http://0.0.0.0:0";

        // Act and assert
        var findings = await Examination.OfAsync(open);
        findings.ShouldSay("playground-key", Outcome.Warning, "plain http", "TLS");
        findings.ShouldAllBe(finding => !finding.ToString().Contains(Key, StringComparison.Ordinal));
        (await Examination.OfAsync(safe)).ShouldSay("playground-key", Outcome.Ok, "It is set");
        (await Examination.OfAsync(weak)).ShouldSay("settings", Outcome.Fault, "Playground__Key has 5 characters and needs 32");
        (await Examination.OfAsync(foreign)).ShouldSay("settings", Outcome.Fault, "can be reached from other machines");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told()
    {
        var settings = Local;
        settings["Storage:Directory"] = folder.Write("file", "x");

        (await Examination.OfAsync(settings)).ShouldSay("data-folder", Outcome.Fault, "is a file", "Storage__Directory");
    }

    public void Dispose() => folder.Dispose();
}
