package org.praxis.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.validation.Written;

/** All skills that somebody wants to have on their profile, in their order. */
public record SkillsDraft(
    @NotNull @Size(max = 100) List<@Written(max = OwnSkills.LONGEST) String> skills) {}
