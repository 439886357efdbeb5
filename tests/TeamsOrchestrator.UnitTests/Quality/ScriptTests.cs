namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class ScriptTests
{
    public static TheoryData<string> Started => ["infra/run.sh", "infra/test.sh", ".ci/run"];

    [Theory]
    [MemberData(nameof(Started))]
    public void A_script_stops_at_its_first_fault(string script)
    {
        var lines = File.ReadAllLines(Repository.PathTo(script));

        lines[0].ShouldBe("#!/usr/bin/env bash", $"{script} says what runs it.");
        lines.Contains("set -euo pipefail", StringComparer.Ordinal).ShouldBeTrue($"{script} stops at its first fault.");
    }

    [Theory]
    [MemberData(nameof(Started))]
    public void A_script_can_be_started(string script)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Repository.PathTo(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue($"{script} is not executable: git update-index --chmod=+x {script}");
        }
    }
}
