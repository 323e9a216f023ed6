package dev.madang.web.example;

import dev.madang.application.example.ShowNeighbours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NeighboursController {

    private final ShowNeighbours showNeighbours;

    NeighboursController(ShowNeighbours showNeighbours) {
        this.showNeighbours = showNeighbours;
    }

    @GetMapping("/neighbours/{id:[0-9]{1,18}}")
    ShowNeighbours.Neighbours neighbours(@PathVariable long id) {
        return showNeighbours.run(id);
    }
}
